import { compose, generate, type GatewayApiHandle, type PriorityClassHandle } from "@supaflux/core"
import { fluxKinds } from "@supaflux/flux"
import {
  freeFormValues,
  requireShared,
  snapshotOf,
  strictCrdErrors,
  unknownValuePaths,
} from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { istioAmbient, type IstioAmbientOptions } from "./istio-ambient.ts"
import { istioKinds } from "./istio-kinds.ts"

const gatewayApi: GatewayApiHandle = {
  handle: "gateway-api",
  component: "gateway-api",
  label: "Gateway API 1.6.1",
  version: "1.6.1",
}
const priorityClass: PriorityClassHandle = {
  handle: "priority-class",
  component: "priority-classes",
  label: "priority class platform",
  name: "platform",
}
const build = (options: Omit<IstioAmbientOptions, "gatewayApi"> = {}) =>
  istioAmbient({ gatewayApi, ...options })
type Mesh = ReturnType<typeof build>
const valuesOf = (mesh: Mesh, name: "base" | "istiod" | "cni" | "ztunnel") =>
  mesh[name].resources.release.spec?.values

const environment = (mesh: Mesh) => ({
  name: "test",
  components: [
    mesh,
    { name: "gateway-api", resources: {} },
    { name: "priority-classes", resources: {} },
  ],
  provides: { namespaces: ["istio-system"], crds: fluxKinds },
})
const dependenciesOf = (mesh: Mesh) =>
  Object.fromEntries(
    compose(environment(mesh))
      .composition.components.map(({ component, dependencies }) => [
        component.name,
        dependencies.map(({ on }) => on),
      ])
      .filter(([name]) => name !== "gateway-api" && name !== "priority-classes"),
  )

describe("istioAmbient", () => {
  it("installs the four charts, each as its own component, in one namespace", () => {
    const { components } = build()
    expect(components.map((component) => ("name" in component ? component.name : ""))).toEqual([
      "istio-base",
      "istiod",
      "istio-cni",
      "ztunnel",
    ])
    for (const component of components) {
      expect(component).toMatchObject({ namespace: "istio-system" })
    }
  })

  it("puts them in the order that installs and upgrades a mesh", () => {
    expect(dependenciesOf(build())).toEqual({
      "istio-base": [],
      istiod: ["gateway-api", "istio-base"],
      "istio-cni": ["istiod"],
      ztunnel: ["istio-cni", "istiod"],
    })
  })

  it("waits for the caller's dependencies before the first chart, for the priority class before istiod", () => {
    const first = { name: "priority-classes", resources: {} }
    expect(dependenciesOf(build({ dependsOn: [first] }))["istio-base"]).toEqual([
      "priority-classes",
    ])
    expect(dependenciesOf(build({ priorityClass }))["istiod"]).toContain("priority-classes")
  })

  it("generates without a finding", async () => {
    const { findings } = await generate(environment(build({ priorityClass })))
    expect(findings).toEqual([])
  })

  it.each(["base", "istiod", "cni", "ztunnel"] as const)("renders %s", async (name) => {
    await expect(snapshotOf(build()[name].resources)).toMatchFileSnapshot(
      `__snapshots__/${name}.yaml`,
    )
  })

  it("fits Flux's definitions to the letter", (context) => {
    const crds = requireShared(context, "crds")
    const { base, istiod, cni, ztunnel } = build({ priorityClass, untaintNodes: false })
    for (const component of [base, istiod, cni, ztunnel]) {
      for (const resource of Object.values(component.resources)) {
        expect(strictCrdErrors(resource, crds)).toEqual([])
      }
    }
  })

  it.for([
    { name: "base", chart: "istio-base" },
    { name: "istiod", chart: "istiod" },
    { name: "cni", chart: "istio-cni" },
    { name: "ztunnel", chart: "ztunnel" },
  ] as const)("sets values of $name that the chart knows", ({ name, chart }, context) => {
    const file = requireShared(context, `chart-values/${chart}-1.30.3.values.yaml`)
    expect(unknownValuePaths(file, valuesOf(build(), name) ?? {}, freeFormValues[chart])).toEqual(
      [],
    )
  })

  it("pins all four charts to one version, which can be chosen", () => {
    const tags = (mesh: Mesh) =>
      [mesh.base, mesh.istiod, mesh.cni, mesh.ztunnel].map(({ resources: { repository } }) =>
        repository?.kind === "OCIRepository" ? repository.spec?.ref?.tag : undefined,
      )
    expect(tags(build())).toEqual(["1.30.3", "1.30.3", "1.30.3", "1.30.3"])
    expect(tags(build({ version: "1.30.4" }))).toEqual(["1.30.4", "1.30.4", "1.30.4", "1.30.4"])
  })

  it("names no platform, because the charts refuse the one that they have no file for", () => {
    for (const name of ["base", "istiod", "cni", "ztunnel"] as const) {
      const values = valuesOf(build(), name)
      expect(values).not.toHaveProperty("platform")
      expect(values).not.toHaveProperty("global.platform")
    }
  })

  it("passes its options on as values", () => {
    const mesh = build({
      trustDomain: "example.org",
      autoscaling: { minReplicas: 3, maxReplicas: 4 },
      priorityClass,
      untaintNodes: false,
      drainSeconds: 60,
    })
    expect(valuesOf(mesh, "istiod")).toMatchObject({
      autoscaleMin: 3,
      autoscaleMax: 4,
      taint: { enabled: false },
      global: { priorityClassName: "platform", logAsJson: true },
      meshConfig: {
        trustDomain: "example.org",
        accessLogEncoding: "JSON",
        tlsDefaults: { minProtocolVersion: "TLSV1_2" },
      },
    })
    expect(valuesOf(mesh, "ztunnel")).toMatchObject({ terminationGracePeriodSeconds: 60 })
    expect(mesh.dataPlane.trustDomain).toBe("example.org")
  })

  it("raises the most replicas with the fewest", () => {
    const values = valuesOf(build({ autoscaling: { minReplicas: 7 } }), "istiod")
    expect(values).toMatchObject({ autoscaleMin: 7, autoscaleMax: 7 })
  })

  it("lays the user's values over its own and notes them", () => {
    const mesh = build({
      values: {
        base: { defaultRevision: "" },
        istiod: { resources: { requests: { cpu: "1" } } },
        cni: { excludeNamespaces: ["kube-system", "legacy"] },
        ztunnel: { logLevel: "debug" },
      },
    })
    expect(valuesOf(mesh, "base")).toMatchObject({ defaultRevision: "" })
    expect(valuesOf(mesh, "istiod")).toMatchObject({
      resources: { requests: { cpu: "1", memory: "1Gi" } },
    })
    expect(valuesOf(mesh, "cni")).toMatchObject({ excludeNamespaces: ["kube-system", "legacy"] })
    expect(valuesOf(mesh, "ztunnel")).toMatchObject({ logLevel: "debug", logAsJson: true })
    expect(mesh.istiod.notes?.["release"]).toEqual([
      "Values set by the environment:",
      "  resources.requests.cpu",
    ])
  })

  it("offers the control plane to gateways and the data plane to policies", () => {
    const { controlPlane, dataPlane } = build()
    expect(controlPlane).toMatchObject({
      component: "istiod",
      gatewayClass: "istio",
      namespace: "istio-system",
    })
    expect(dataPlane).toMatchObject({
      component: "ztunnel",
      namespace: "istio-system",
      trustDomain: "cluster.local",
    })
  })

  it("provides Istio's kinds with the chart that installs them, and with no other", () => {
    const { base, istiod, cni, ztunnel } = build()
    expect(base.provides?.crds).toBe(istioKinds)
    expect([istiod, cni, ztunnel].map(({ provides }) => provides?.crds)).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it("says which classes of Gateways istiod makes, for whoever names one", () => {
    const { istiod, controlPlane } = build()
    const names = (istiod.provides?.objects ?? []).flatMap(({ kind, metadata }) =>
      kind === "GatewayClass" ? [metadata?.name] : [],
    )
    expect(names).toEqual(["istio", "istio-remote", "istio-waypoint"])
    expect(names).toContain(controlPlane.gatewayClass)
  })

  it("says that istiod writes the certificate that ztunnel mounts", () => {
    const { istiod, ztunnel } = build()
    const [needed] = ztunnel.requires?.objects ?? []
    expect(needed?.object).toMatchObject({
      kind: "ConfigMap",
      metadata: { name: "istio-ca-root-cert", namespace: "istio-system" },
    })
    expect(istiod.provides?.objects).toContainEqual(needed?.object)
  })

  it("logs no query of a request, where clients put keys and tokens", () => {
    const { meshConfig } = valuesOf(build(), "istiod") as {
      readonly meshConfig: { readonly accessLogFormat: string }
    }
    const fields = JSON.parse(meshConfig.accessLogFormat) as Record<string, string>
    const paths = Object.values(fields).filter((operator) => /PATH|REFERER/.test(operator))
    expect(paths).toEqual(["%REQ_WITHOUT_QUERY(X-ENVOY-ORIGINAL-PATH?:PATH)%"])
  })

  it.each([
    [{ autoscaling: { minReplicas: 0 } }, "autoscaling.minReplicas is 0"],
    [{ autoscaling: { minReplicas: 1.5 } }, "autoscaling.minReplicas is 1.5"],
    [{ autoscaling: { minReplicas: 3, maxReplicas: 2 } }, "autoscaling.maxReplicas is 2"],
    [{ autoscaling: { maxReplicas: 2.5 } }, "autoscaling.maxReplicas is 2.5"],
    [{ drainSeconds: 0 }, "drainSeconds is 0"],
    [{ drainSeconds: 1.5 }, "drainSeconds is 1.5"],
    [{ trustDomain: "Example.org" }, 'trustDomain is "Example.org"'],
    [{ trustDomain: "spiffe://example.org" }, 'trustDomain is "spiffe://example.org"'],
    [
      { values: { istiod: { meshConfig: { trustDomain: "example.org" } } } },
      'the policies would name "cluster.local": use the option trustDomain',
    ],
  ])("refuses %j", (options, message) => {
    expect(() => build(options)).toThrow(message)
  })
})
