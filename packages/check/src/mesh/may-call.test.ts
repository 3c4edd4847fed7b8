import { expect, it } from "vitest"
import { object } from "../test-support/objects.ts"
import { treeOf } from "../test-support/tree-of.ts"
import { mayCall } from "./may-call.ts"
import { bruteForce } from "./test-support/brute-force.ts"
import { policyFrom } from "./test-support/mesh-from.ts"
import type { MeshModel, ModelPolicy } from "./test-support/mesh-model.ts"

const uses = [undefined, "none", "waypoint"]
const label = (name: string | undefined) =>
  name === undefined ? {} : { "istio.io/use-waypoint": name }
const policies: readonly (readonly ModelPolicy[])[] = [
  [],
  [{ place: { namespace: "app" }, rules: [] }],
  [{ place: { namespace: "app", attached: true }, rules: [] }],
]
const caller = { namespace: "app", account: "a", meshed: true }

interface Labels {
  readonly space: string | undefined
  readonly pods: string | undefined
  readonly service: string | undefined
  /** Whether the Service selects the pods. */
  readonly selects: boolean
}

function verdict(model: MeshModel, { space, pods, service, selects }: Labels) {
  const metadata = {
    name: "app",
    labels: { ...label(space), "istio.io/dataplane-mode": model.joins ?? "ambient" },
  }
  const graph = treeOf([
    object("v1", "Namespace", "app", { metadata }),
    object("v1", "Service", "web", {
      metadata: { name: "web", namespace: "app", labels: label(service) },
      spec: { selector: { app: selects ? "web" : "job" } },
    }),
    ...model.policies.map(policyFrom),
  ])
  const target = { namespace: "app", labels: { app: "web", ...label(pods) } }
  const { namespace, account: serviceAccount, meshed } = caller
  return mayCall(graph, { namespace, serviceAccount, meshed }, target, 80).allowed
}

it("leaves to a waypoint what comes through it, and judges the rest: all ways to be enrolled", () => {
  let count = 0
  for (const space of uses) {
    for (const pods of uses) {
      for (const service of uses) {
        for (const selects of [true, false]) {
          for (const joins of ["ambient", "none"] as const) {
            for (const each of policies) {
              const model = { policies: each, peers: [], joins, port: 80, caller }
              // What pods say of themselves counts before their namespace; a Service adds its own.
              const enrolled = [pods ?? space, selects ? service : undefined].includes("waypoint")
              const expected = enrolled && joins === "ambient" ? undefined : bruteForce(model)
              expect(verdict(model, { space, pods, service, selects })).toBe(expected)
              count += 1
            }
          }
        }
      }
    }
  }
  expect(count).toBe(3 ** 3 * 2 * 2 * 3)
})
