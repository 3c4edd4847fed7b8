import { expect, it } from "vitest"
import { app } from "../../test-support/graph-of.ts"
import { object } from "../../test-support/objects.ts"
import { problemsIn } from "../../test-support/problems.ts"
import { referenceNotGranted } from "./reference-not-granted.ts"

const group = "gateway.networking.k8s.io"
const gateway = (namespace?: string) => {
  const certificateRefs = [{ name: "edge-tls", ...(namespace === undefined ? {} : { namespace }) }]
  return object(`${group}/v1`, "Gateway", "public", {
    spec: { listeners: [{ name: "https", tls: { certificateRefs } }] },
  })
}
const route = object(`${group}/v1`, "HTTPRoute", "api", {
  spec: { rules: [{ backendRefs: [{ name: "backend", namespace: "other", port: 80 }] }] },
})
const grant = (kind: string, to: object, namespace = "app") =>
  object(`${group}/v1`, "ReferenceGrant", "allow", {
    spec: { from: [{ group, kind, namespace }], to: [{ group: "", ...to }] },
  })
const other = (...resources: ReturnType<typeof object>[]) => [
  { name: "other-namespace", resources: { namespace: object("v1", "Namespace", "other") } },
  {
    name: "other",
    namespace: "other",
    resources: Object.fromEntries(resources.map((one) => [one.kind, one])),
  },
]

it("takes references within a namespace, and those that are granted", async () => {
  expect(await problemsIn(referenceNotGranted, app(gateway()))).toEqual([])
  for (const to of [{ kind: "Secret" }, { kind: "Secret", name: "edge-tls" }]) {
    const granted = [...app(gateway("other")), ...other(grant("Gateway", to))]
    expect(await problemsIn(referenceNotGranted, granted)).toEqual([])
  }
  const granted = [...app(route), ...other(grant("HTTPRoute", { kind: "Service" }))]
  expect(await problemsIn(referenceNotGranted, granted)).toEqual([])
})

it.each([
  ["nothing is granted", []],
  ["another name is granted", [grant("Gateway", { kind: "Secret", name: "another" })]],
  ["another kind is granted", [grant("Gateway", { kind: "ConfigMap" })]],
  ["another kind is allowed to", [grant("HTTPRoute", { kind: "Secret" })]],
  ["another namespace is allowed to", [grant("Gateway", { kind: "Secret" }, "elsewhere")]],
])("reports a reference to another namespace when %s", async (_, grants) => {
  const components = [...app(gateway("other")), ...other(...grants)]
  expect(await problemsIn(referenceNotGranted, components)).toEqual([
    {
      of: "Gateway public",
      at: "spec.listeners.0.tls.certificateRefs.0",
      message:
        "refers to the Secret other/edge-tls in another namespace, and no ReferenceGrant there allows it",
      hint: "add a ReferenceGrant in other, from Gateway of app to Secret",
    },
  ])
})

it("reports a backend of another namespace", async () => {
  const problems = await problemsIn(referenceNotGranted, [...app(route), ...other()])
  expect(problems.map(({ at }) => at)).toEqual(["spec.rules.0.backendRefs.0"])
})
