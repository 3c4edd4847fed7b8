import type {
  MeshModel,
  ModelCaller,
  ModelCondition,
  ModelFields,
  ModelPeer,
  ModelPolicy,
  ModelRule,
  Place,
} from "./mesh-model.ts"

type One<T> = readonly (T | undefined)[]

const own = "cluster.local/ns/app/sa/a"
const http = { "request.headers[x]": ["y"] }

/** Where a policy can stand: so that it applies, or does not for one reason. */
const places: readonly Place[] = [
  { namespace: "app" },
  { namespace: "app", selects: "web" },
  { namespace: "app", selects: "job" },
  { namespace: "app", attached: true },
  { namespace: "app", dryRun: true },
  { namespace: "istio-system" },
  { namespace: "istio-system", selects: "web" },
  { namespace: "other" },
]

const actions = [undefined, "ALLOW", "DENY", "AUDIT"]

/** Every field of a source alone, with what matches and what does not, and the two ways to mix them. */
const sources: One<ModelFields> = [
  undefined,
  {},
  ...["principals", "notPrincipals"].flatMap((field) =>
    [own, "cluster.local/ns/other/sa/a", "cluster.local/ns/app/*", "*/sa/b", "*"].map((text) => ({
      [field]: [text],
    })),
  ),
  ...["namespaces", "notNamespaces"].flatMap((field) =>
    ["app", "other", "*"].map((text) => ({ [field]: [text] })),
  ),
  ...["serviceAccounts", "notServiceAccounts"].flatMap((field) =>
    ["a", "app/a", "other/a"].map((text) => ({ [field]: [text] })),
  ),
  ...["ipBlocks", "notIpBlocks"].map((field) => ({ [field]: ["10.0.0.0/8"] })),
  { requestPrincipals: ["*"] },
  { namespaces: ["app"], notPrincipals: [own] },
  { namespaces: ["app"], requestPrincipals: ["*"] },
]

const operations: One<ModelFields> = [
  undefined,
  {},
  { ports: ["80"] },
  { ports: ["81"] },
  { notPorts: ["80"] },
  { notPorts: ["81"] },
  { paths: ["/x"] },
  { paths: ["/x"], ports: ["80"] },
  { paths: ["/x"], notPorts: ["80"] },
]

const conditions: One<ModelCondition> = [
  undefined,
  { key: "source.principal", values: [own] },
  { key: "source.principal", notValues: ["*"] },
  { key: "source.namespace", values: ["app"] },
  { key: "source.namespace", notValues: ["app"] },
  { key: "destination.port", values: ["80"] },
  { key: Object.keys(http)[0] ?? "", values: ["y"] },
]

/** Everybody who can call, from outside and inside, and those of whom something is not known. */
const callers: readonly ModelCaller[] = [
  { namespace: "app", account: "a", meshed: true },
  { namespace: "app", account: "b", meshed: true },
  { namespace: "other", account: "a", meshed: true },
  { namespace: "app", account: "a", meshed: false },
  { meshed: false },
  { namespace: "app", meshed: true },
  { namespace: "app", account: "a" },
]

const modes = ["STRICT", "PERMISSIVE", "UNSET", "DISABLE"]
const ports = [80, 81]
const strict: ModelPeer = { place: { namespace: "app" }, mode: "STRICT" }

function ruleOf(
  source: ModelFields | undefined,
  operation: ModelFields | undefined,
  condition: ModelCondition | undefined,
): ModelRule {
  return {
    ...(source === undefined ? {} : { from: [source] }),
    ...(operation === undefined ? {} : { to: [operation] }),
    ...(condition === undefined ? {} : { when: [condition] }),
  }
}

function* policiesOf(
  rules: readonly (readonly ModelRule[])[],
  within: readonly Place[],
): Generator<ModelPolicy> {
  for (const place of within) {
    for (const action of actions) {
      for (const each of rules) {
        yield { place, rules: each, ...(action === undefined ? {} : { action }) }
      }
    }
  }
}

const allRules = sources.flatMap((source) =>
  operations.flatMap((operation) =>
    conditions.map((condition) => [ruleOf(source, operation, condition)]),
  ),
)

function* onePolicy(): Generator<MeshModel> {
  const few = [[], [{}], [ruleOf({ namespaces: ["app"] }, undefined, undefined)]]
  const policies = [
    ...policiesOf(allRules, places.slice(0, 1)),
    ...policiesOf([...few, ...few.map((rules) => [...rules, ...rules])], places),
  ]
  for (const policy of policies) {
    for (const caller of callers) {
      for (const port of ports) yield { policies: [policy], peers: [], port, caller }
    }
  }
}

/** Rules of which two stand together: what matches all, nothing, one caller, everybody else, HTTP. */
const pairedRules: readonly (readonly ModelRule[])[] = [
  [],
  [{}],
  [ruleOf({ principals: [own] }, undefined, undefined)],
  [ruleOf({ notPrincipals: [own] }, undefined, undefined)],
  [ruleOf({ serviceAccounts: ["a"] }, { ports: ["80"] }, undefined)],
  [ruleOf(undefined, { paths: ["/x"] }, undefined)],
  [ruleOf({ namespaces: ["app"] }, { paths: ["/x"] }, undefined), ruleOf({}, {}, undefined)],
]

function* twoPolicies(): Generator<MeshModel> {
  const all = [...policiesOf(pairedRules, places)]
  const known = callers.filter(({ account, meshed }) => account !== undefined && meshed === true)
  const asking = [...known, { meshed: false }]
  for (const [index, one] of all.entries()) {
    for (const other of all.slice(index)) {
      for (const caller of asking) {
        yield { policies: [one, other], peers: [], port: 80, caller }
      }
    }
  }
}

/** What the peers of a scope can say: nothing, or a mode. */
function scope(place: Place): (ModelPeer | undefined)[] {
  return [undefined, ...modes.map((mode) => ({ place, mode }))]
}

function* allPeers(): Generator<MeshModel> {
  const levels = [undefined, ...modes.map((mode) => ({ port: 80, mode }))]
  const workloads = ["web", "job"].flatMap((selects) =>
    modes.flatMap((mode) =>
      levels.map((level): ModelPeer => ({
        place: { namespace: "app", selects },
        mode,
        ports: level,
      })),
    ),
  )
  for (const mesh of scope({ namespace: "istio-system" })) {
    for (const space of scope({ namespace: "app" })) {
      for (const workload of [undefined, ...workloads]) {
        const peers = [mesh, space, workload].filter((peer) => peer !== undefined)
        for (const caller of callers) {
          for (const port of ports) yield { policies: [], peers, port, caller }
        }
      }
    }
  }
}

function* allMembers(): Generator<MeshModel> {
  const inside = [...policiesOf(pairedRules, places.slice(0, 1))]
  for (const joins of ["ambient", "none", "nothing", "undeclared"] as const) {
    for (const label of [undefined, "ambient", "none"] as const) {
      for (const hostNetwork of [false, true]) {
        for (const policy of inside) {
          for (const peers of [[], [strict]]) {
            for (const caller of callers) {
              const says = { joins, hostNetwork, ...(label === undefined ? {} : { own: label }) }
              yield { policies: [policy], peers, port: 80, caller, ...says }
            }
          }
        }
      }
    }
  }
}

/** Spaces of small models, each of them whole. */
export const allModels = {
  /**
   * One policy with one rule: every source × operation × condition × action, for every caller and port;
   * and every place, whatever the rule, where a rule matches all, some or nothing.
   */
  onePolicy,
  /** Two policies: every place × action × rules with every other, for every caller that is known. */
  twoPolicies,
  /** PeerAuthentications: every mode of mesh × namespace × workload × port, matching or not. */
  allPeers,
  /** Membership: every way to be in or out of the mesh, with every verdict inside of it. */
  allMembers,
}
