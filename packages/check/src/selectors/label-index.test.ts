import { assert, constantFrom, dictionary, array, oneof, property, record } from "fast-check"
import { expect, it } from "vitest"
import { labelIndex } from "./label-index.ts"
import { matchesSelector } from "./matches-selector.ts"

const key = constantFrom("a", "b", "c")
const value = constantFrom("", "1", "2")
const labels = dictionary(key, value, { maxKeys: 3 })
const namespace = constantFrom("one", "two")
const requirement = record({
  key,
  operator: constantFrom("In", "NotIn", "Exists", "DoesNotExist"),
  values: array(value, { maxLength: 2 }),
})
const selector = oneof(
  record({ matchLabels: labels }),
  record({ matchExpressions: array(requirement, { maxLength: 2 }) }),
  record({ matchLabels: labels, matchExpressions: array(requirement, { maxLength: 2 }) }),
)

it("finds what a look at each object finds", () => {
  assert(
    property(array(record({ namespace, labels })), namespace, selector, (items, where, chosen) => {
      const found = new Set(labelIndex(items).matching(where, chosen))
      const expected = items.filter(
        (item) => item.namespace === where && matchesSelector(chosen, item.labels),
      )
      expect(found).toEqual(new Set(expected))
    }),
  )
})
