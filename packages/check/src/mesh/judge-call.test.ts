import {
  array,
  assert,
  boolean,
  constant,
  constantFrom,
  oneof,
  option,
  property,
  record,
  subarray,
  type Arbitrary,
} from "fast-check"
import { expect, it } from "vitest"
import { judgeCall } from "./judge-call.ts"
import type { Maybe } from "./maybe.ts"
import { allModels } from "./test-support/all-models.ts"
import { bruteForce } from "./test-support/brute-force.ts"
import { meshFrom } from "./test-support/mesh-from.ts"
import type {
  MeshModel,
  ModelCondition,
  ModelFields,
  ModelRule,
  Place,
} from "./test-support/mesh-model.ts"

function judged(model: MeshModel): Maybe {
  const { caller, own, hostNetwork = false, port } = model
  const { namespace, account: serviceAccount, meshed } = caller
  const joins = own === undefined ? {} : { "istio.io/dataplane-mode": own }
  const target = { namespace: "app", labels: { app: "web", ...joins }, spec: { hostNetwork } }
  return judgeCall(meshFrom(model), { namespace, serviceAccount, meshed }, target, port).allowed
}

// The numbers are the products of what stands in `all-models.ts`: no model was left out. The cautious
// verdicts are those of one policy with two conditions that no account fulfils, of an unknown account.
it.each<[keyof typeof allModels, { all: number; cautious: number }]>([
  ["onePolicy", { all: 105_000, cautious: 100 }],
  ["twoPolicies", { all: 100_800, cautious: 0 }],
  ["allPeers", { all: 14_350, cautious: 0 }],
  ["allMembers", { all: 9408, cautious: 0 }],
])("says of every model of %s what the documentation says word by word", (name, count) => {
  const wrong: object[] = []
  let [all, cautious] = [0, 0]
  for (const model of allModels[name]()) {
    const expected = bruteForce(model)
    const allowed = judged(model)
    all += 1
    if (allowed === expected) continue
    if (allowed === undefined && model.caller.account === undefined) cautious += 1
    else wrong.push({ ...model, allowed, expected })
  }
  expect(wrong.slice(0, 5)).toEqual([])
  expect({ all, cautious }).toEqual(count)
})

const maybe = <T>(value: Arbitrary<T>) => option(value, { nil: undefined })
const texts = (...some: string[]) => subarray(some, { minLength: 1 })
const principals = texts(
  "cluster.local/ns/app/sa/a",
  "cluster.local/ns/other/sa/a",
  "cluster.local/ns/app/*",
  "*/sa/b",
  "*",
)
const blocks = texts("10.0.0.0/8")
const accounts = texts("a", "app/b", "other/a")

/** Some of the fields: an object has none of the others. */
function fields(all: Readonly<Record<string, Arbitrary<string[]>>>): Arbitrary<ModelFields> {
  return subarray(Object.keys(all)).chain((names) =>
    record(Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)))),
  )
}

function condition(key: string, values: Arbitrary<string[]>): Arbitrary<ModelCondition> {
  const says = { key: constant(key), values, notValues: values }
  return record(says, { requiredKeys: ["key"] })
}

const rule: Arbitrary<ModelRule> = record(
  {
    from: array(
      fields({
        principals,
        notPrincipals: principals,
        namespaces: texts("app", "other", "*"),
        notNamespaces: texts("app", "other"),
        serviceAccounts: accounts,
        notServiceAccounts: accounts,
        ipBlocks: blocks,
        notIpBlocks: blocks,
        requestPrincipals: texts("*"),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    to: array(
      fields({
        ports: texts("80", "81"),
        notPorts: texts("80", "81"),
        paths: texts("/x"),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    when: array(
      oneof(
        condition("source.principal", principals),
        condition("source.namespace", texts("app", "other", "*")),
        condition("source.ip", blocks),
        condition("destination.port", texts("80", "81")),
        condition("request.host", texts("x")),
      ),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
)
// Weighted: most objects have to do with the call, else most calls are let through.
const place: Arbitrary<Place> = record(
  {
    namespace: constantFrom("app", "app", "istio-system", "other"),
    selects: constantFrom("web", "web", "job"),
  },
  { requiredKeys: ["namespace"] },
)
const mode = constantFrom("STRICT", "PERMISSIVE", "UNSET", "DISABLE")
const port = constantFrom(80, 81)
const model: Arbitrary<MeshModel> = record({
  policies: array(
    record({
      place,
      action: constantFrom("ALLOW", "ALLOW", "DENY", "AUDIT"),
      rules: array(rule, { minLength: 1, maxLength: 3 }),
    }),
    { maxLength: 4 },
  ),
  peers: array(record({ place, mode, ports: maybe(record({ port, mode })) }), { maxLength: 3 }),
  joins: constantFrom("ambient", "ambient", "ambient", "none", "undeclared"),
  port,
  caller: record(
    {
      namespace: constantFrom("app", "other"),
      account: constantFrom("a", "b"),
      meshed: boolean(),
    },
    { requiredKeys: ["namespace"] },
  ),
})

it("is never wrong about larger models, and only cautious where something is not known", () => {
  const seen = { true: 0, false: 0, undefined: 0 }
  assert(
    property(model, (given) => {
      const allowed = judged(given)
      seen[`${allowed}`] += 1
      const expected = bruteForce(given)
      const isKnown = given.caller.account !== undefined && !JSON.stringify(given).includes("/8")
      const mayDoubt = allowed === undefined && !isKnown
      expect(mayDoubt ? expected : allowed).toBe(expected)
    }),
    { numRuns: 5000 },
  )
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(300)
})
