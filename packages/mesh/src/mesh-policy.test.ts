import { generate, type MeshDataPlaneHandle } from "@supaflux/core"
import { requireShared, snapshotOf, strictCrdErrors } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { istioKinds } from "./istio-kinds.ts"
import { meshPolicy, type MeshPolicyOptions } from "./mesh-policy.ts"
import type { NamespaceTraffic } from "./traffic.ts"

const dataPlane: MeshDataPlaneHandle = {
  handle: "mesh-data-plane",
  component: "ztunnel",
  label: "data plane of the mesh",
  namespace: "istio-system",
  trustDomain: "cluster.local",
}
const gateway = { namespace: "istio-ingress", serviceAccount: "public-istio" }
const supabase: NamespaceTraffic = {
  namespace: "supabase",
  allow: [
    { name: "rest", to: { app: "rest" }, from: [gateway], ports: [3000] },
    {
      name: "storage",
      to: { app: "storage", tier: "api" },
      from: [gateway, { namespace: "supabase", serviceAccount: "functions" }],
    },
  ],
}
const grafana: NamespaceTraffic = { namespace: "monitoring", allow: [] }

const build = (options: Partial<MeshPolicyOptions> = {}) =>
  meshPolicy({ dataPlane, authorization: [supabase, grafana], ...options })

describe("meshPolicy", () => {
  it("renders mTLS, telemetry, and each namespace closed but for its rules", async () => {
    await expect(snapshotOf(build().resources)).toMatchFileSnapshot(
      "__snapshots__/mesh-policy.yaml",
    )
  })

  it.each(["errors", "none"] as const)("renders access logs of %s", async (accessLogs) => {
    const { telemetry } = build({ accessLogs }).resources
    await expect(snapshotOf({ telemetry })).toMatchFileSnapshot(
      `__snapshots__/telemetry-${accessLogs}.yaml`,
    )
  })

  it("fits Istio's definitions to the letter", (context) => {
    const crds = requireShared(context, "crds")
    for (const accessLogs of ["all", "errors", "none"] as const) {
      for (const resource of Object.values(build({ accessLogs }).resources)) {
        expect(strictCrdErrors(resource, crds)).toEqual([])
      }
    }
  })

  it("generates without a finding, after the data plane and what the caller names", async () => {
    const { composition, findings } = await generate({
      name: "test",
      components: [
        build({ dependsOn: [{ name: "first", resources: {} }] }),
        { name: "ztunnel", resources: {} },
        { name: "first", resources: {} },
      ],
      provides: { namespaces: ["istio-system", "supabase", "monitoring"], crds: istioKinds },
    })
    expect(findings).toEqual([])
    const policy = composition.components.find(({ component }) => component.name === "mesh-policy")
    expect(policy?.dependencies.map(({ on }) => on)).toEqual(["first", "ztunnel"])
  })

  it("joins the rules of a namespace that several give, with one denial", () => {
    const more: NamespaceTraffic = {
      namespace: "supabase",
      allow: [{ name: "auth", to: { app: "auth" }, from: [gateway] }],
    }
    const { resources } = build({ authorization: [supabase, grafana, more] })
    expect(Object.keys(resources)).toEqual([
      "peerAuthentication",
      "telemetry",
      "supabase/default-deny",
      "supabase/rest",
      "supabase/storage",
      "supabase/auth",
      "monitoring/default-deny",
    ])
  })

  it("finds a rule's name taken by another part of the same namespace", () => {
    expect(() => build({ authorization: [supabase, supabase] })).toThrow(
      'Two traffic rules of namespace supabase have the name "rest"',
    )
  })

  it("keeps the denial's name for the denial", () => {
    const taken = { name: "default-deny", to: { app: "auth" }, from: [gateway] }
    expect(() => build({ authorization: [{ namespace: "supabase", allow: [taken] }] })).toThrow(
      'Traffic rule "default-deny" of namespace supabase has a reserved name',
    )
  })

  it("names callers by the trust domain of the mesh", () => {
    const { resources, mesh } = build({ dataPlane: { ...dataPlane, trustDomain: "example.org" } })
    expect(resources["supabase/rest"]?.spec?.rules?.[0]?.from?.[0]?.source?.principals).toEqual([
      "example.org/ns/istio-ingress/sa/public-istio",
    ])
    expect(mesh.trustDomain).toBe("example.org")
  })

  it("offers workloads the mesh with its policies in force", () => {
    expect(build().mesh).toMatchObject({ handle: "mesh", component: build().name })
  })
})
