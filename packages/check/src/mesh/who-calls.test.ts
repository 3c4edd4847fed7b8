import { expect, it } from "vitest"
import { graphOf } from "../test-support/graph-of.ts"
import { provided } from "../test-support/kinds.ts"
import { inNamespace, meshed, namespace, policy, strict } from "../test-support/mesh.ts"
import { deployment } from "../test-support/objects.ts"
import { whoCalls } from "./who-calls.ts"

it("lists what is allowed, denied, open and closed to all", async () => {
  const selector = { matchLabels: { app: "web" } }
  const graph = await graphOf(
    [
      ...meshed(
        deployment("web"),
        deployment("job"),
        policy("default-deny"),
        policy("web", {
          selector,
          rules: [
            {
              from: [{ source: { principals: ["cluster.local/ns/ingress/sa/public"] } }],
              to: [{ operation: { ports: ["80"] } }],
            },
          ],
        }),
        policy("no", {
          selector,
          action: "DENY",
          rules: [{ from: [{ source: { namespaces: ["bad"] } }] }],
        }),
      ),
      ...inNamespace(namespace("open"), deployment("api"), strict),
      ...inNamespace(namespace("outside", {}), deployment("api")),
    ],
    { provides: provided },
  )
  expect(whoCalls(graph)).toEqual([
    { from: "nobody", to: "Deployment app/job", ports: [], by: "ALLOW app/default-deny" },
    { from: "bad/*", to: "Deployment app/web", ports: [], by: "DENY app/no" },
    { from: "ingress/public", to: "Deployment app/web", ports: ["80"], by: "ALLOW app/web" },
    {
      from: "anybody of the mesh",
      to: "Deployment open/api",
      ports: [],
      by: "PeerAuthentication open/default",
    },
  ])
})
