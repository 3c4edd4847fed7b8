import { expect, it } from "vitest"
import { inNamespace, meshed, namespace, policy, service } from "../../test-support/mesh.ts"
import { deployment } from "../../test-support/objects.ts"
import { problemsIn } from "../../test-support/problems.ts"
import { policyIgnored } from "./policy-ignored.ts"
import { policyTooStrict } from "./policy-too-strict.ts"

const web = deployment("web")
const selector = { matchLabels: { app: "web" } }
const paths = [{ operation: { paths: ["/admin"] } }]
const mixed = [{ operation: { paths: ["/admin"], ports: ["80"] } }]

it("takes policies of layer 4, of a Gateway's pods and of pods outside the mesh", async () => {
  const rules = [
    { from: [{ source: { principals: ["*"] } }], to: [{ operation: { ports: ["80"] } }] },
  ]
  const http = { selector, action: "DENY", rules: [{ to: paths }] }
  const cases = [
    meshed(web, policy("allow", { selector, rules }), policy("deny", { action: "DENY", rules })),
    meshed(
      web,
      policy("gateway", { selector: { matchLabels: { app: "gateway" } }, rules: [{ to: paths }] }),
    ),
    inNamespace(namespace("app", {}), web, policy("deny", http)),
  ]
  for (const components of cases) {
    // oxlint-disable-next-line no-await-in-loop -- small, and in order
    expect(await problemsIn(policyIgnored, components)).toEqual([])
    // oxlint-disable-next-line no-await-in-loop -- likewise
    expect(await problemsIn(policyTooStrict, components)).toEqual([])
  }
})

it.each([
  [{ selector, action: "DENY", rules: [{ to: paths }] }, "spec.rules.0", "denies by paths"],
  [
    { action: "DENY", rules: [{ when: [{ key: "request.headers[x]", values: ["y"] }] }] },
    "spec.rules.0",
    "denies by request.headers[x]",
  ],
  [{ selector, action: "CUSTOM", rules: [{}] }, "spec.action", "has the action CUSTOM"],
  [{ action: "AUDIT", rules: [{}] }, "spec.action", "has the action AUDIT"],
])("reports what ztunnel does not enforce: %j", async (spec, at, message) => {
  const components = meshed(web, policy("p", spec))
  const found = await problemsIn(policyIgnored, components)
  expect(found).toEqual([expect.objectContaining({ of: "AuthorizationPolicy p", at })])
  expect(found[0]?.message).toContain(message)
  expect(await problemsIn(policyTooStrict, components)).toEqual([])
})

it.each([
  [
    { selector, rules: [{ to: mixed }] },
    "has paths, which ztunnel does not see: the rule allows nothing",
  ],
  [
    { rules: [{}, { from: [{ source: { requestPrincipals: ["*"] } }] }] },
    "has requestPrincipals, which ztunnel does not see: the rule allows nothing",
  ],
  [
    { selector, action: "DENY", rules: [{ to: mixed }] },
    "has paths, which ztunnel does not see: the rule denies all that its other fields match",
  ],
])("reports what ztunnel takes too strictly: %j", async (spec, message) => {
  const components = meshed(web, policy("p", spec))
  expect(await problemsIn(policyTooStrict, components)).toEqual([
    expect.objectContaining({ of: "AuthorizationPolicy p", message }),
  ])
  expect(await problemsIn(policyIgnored, components)).toEqual([])
})

it("reports a policy of a Service that no waypoint serves", async () => {
  const attached = policy("p", {
    targetRefs: [{ kind: "Service", group: "", name: "web" }],
    rules: [{ to: paths }],
  })
  const served = service("web", 80, 80, { "istio.io/use-waypoint": "waypoint" })
  expect(await problemsIn(policyIgnored, meshed(web, served, attached))).toEqual([])
  expect(await problemsIn(policyIgnored, meshed(web, service("web", 80), attached))).toEqual([
    {
      of: "AuthorizationPolicy p",
      at: "spec.targetRefs.0",
      message: "is attached to the Service web, which no waypoint serves: nobody enforces it",
      hint: "give the Service or its namespace the label istio.io/use-waypoint",
    },
  ])
})
