import {
  array,
  assert,
  boolean,
  constantFrom,
  option,
  property,
  record,
  subarray,
  type Arbitrary,
} from "fast-check"
import { expect, it } from "vitest"
import { judgeCall } from "./judge-call.ts"
import { bruteForce } from "./test-support/brute-force.ts"
import { meshFrom } from "./test-support/mesh-from.ts"
import type { MeshModel } from "./test-support/mesh-model.ts"

const maybe = <T>(value: Arbitrary<T>) => option(value, { nil: undefined })
const namespace = constantFrom("app", "other")
const label = constantFrom("web", "job")
const mode = constantFrom("STRICT", "PERMISSIVE", "UNSET", "DISABLE")
const port = constantFrom(80, 81)
const account = constantFrom("a", "b")
const principal = constantFrom(
  "cluster.local/ns/app/sa/a",
  "cluster.local/ns/other/sa/a",
  "cluster.local/ns/app/*",
  "*/sa/b",
  "*",
)
// Weighted: most objects have to do with the call, else most calls are let through.
const place = record({
  namespace: constantFrom("app", "app", "istio-system", "other"),
  selects: maybe(label),
})
const rule = record({
  principals: maybe(array(principal, { minLength: 1, maxLength: 2 })),
  notNamespaces: maybe(array(namespace, { minLength: 1, maxLength: 1 })),
  ports: maybe(subarray([80, 81], { minLength: 1 })),
  paths: boolean(),
})
const model: Arbitrary<MeshModel> = record({
  policies: array(
    record({
      place,
      action: constantFrom("ALLOW", "DENY", "AUDIT"),
      rules: array(rule, { maxLength: 2 }),
    }),
    { maxLength: 3 },
  ),
  peers: array(record({ place, mode, ports: maybe(record({ port, mode })) }), { maxLength: 3 }),
  ambient: constantFrom(true, true, true, true, false),
  optOut: constantFrom(false, false, false, false, true),
  label,
  port,
  caller: record({ namespace, account, meshed: boolean() }),
})

it("says what going through the documentation word by word says", () => {
  const seen = { true: 0, false: 0 }
  assert(
    property(model, (given) => {
      const { caller, label: app, optOut } = given
      const { allowed } = judgeCall(
        meshFrom(given),
        { namespace: caller.namespace, serviceAccount: caller.account, meshed: caller.meshed },
        {
          namespace: "app",
          labels: { app, ...(optOut ? { "istio.io/dataplane-mode": "none" } : {}) },
        },
        given.port,
      )
      const expected = bruteForce(given)
      seen[`${expected}`] += 1
      expect(allowed).toBe(expected)
    }),
    { numRuns: 5000 },
  )
  expect(Math.min(seen.true, seen.false)).toBeGreaterThan(500)
})
