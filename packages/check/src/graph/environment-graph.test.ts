import { identity, type Component, type ResourceLiteral } from "@supaflux/core"
import { describe, expect, it } from "vitest"
import { app, graphOf } from "../test-support/graph-of.ts"
import { renderedAs } from "../test-support/rendered-as.ts"

const release = {
  apiVersion: "helm.toolkit.fluxcd.io/v2",
  kind: "HelmRelease",
  metadata: { name: "cache", namespace: "app" },
  spec: {
    interval: "1h",
    chart: { spec: { chart: "./cache", sourceRef: { kind: "GitRepository", name: "cache" } } },
  },
}
const service = { apiVersion: "v1", kind: "Service", metadata: { name: "cache" } }
const definition = {
  apiVersion: "apiextensions.k8s.io/v1",
  kind: "CustomResourceDefinition",
  metadata: { name: "caches.example.com" },
  spec: { group: "example.com", names: { kind: "Cache" }, scope: "Namespaced" },
}

describe("the graph of an environment", () => {
  it("has a unit for the root, each component and each release, with who waits for whom", async () => {
    const graph = await graphOf(app(release))
    expect(
      graph.units.map(({ label, target, dependsOn }) => [
        label,
        target,
        dependsOn.map((on) => on.label),
      ]),
    ).toEqual([
      ["the root", undefined, []],
      ["Kustomization flux-system/namespaces", undefined, []],
      ["Kustomization flux-system/app", undefined, ["Kustomization flux-system/namespaces"]],
      ["HelmRelease app/cache", "app", []],
    ])
  })

  it("has units without an object where no engine delivers", async () => {
    const graph = await graphOf(app(service), {
      delivery: { provides: {}, deliver: () => ({ resources: [], files: [], reserved: [] }) },
    })
    expect(
      graph.units.map(({ label, dependsOn }) => [label, dependsOn.map((on) => on.label)]),
    ).toEqual([
      ["the root", []],
      ["component namespaces", []],
      ["component app", ["component namespaces"]],
    ])
  })

  it("holds what a rendered chart applies, in the namespace of the release", async () => {
    const charts = new Map([
      [
        identity(release),
        {
          status: "rendered" as const,
          resources: [service],
          crds: [definition],
          unknownValues: [],
          deadValues: undefined,
        },
      ],
    ])
    const graph = await graphOf(app(release), {}, charts)
    expect(
      graph.find({ group: "", kind: "Service", namespace: "app", name: "cache" }),
    ).toMatchObject({
      unit: { label: "HelmRelease app/cache", unknown: undefined },
      where: {
        component: "app",
        role: "HelmRelease-cache",
        resource: "Service app/cache",
        inChart: true,
      },
    })
    expect(graph.ofKind("apiextensions.k8s.io", "CustomResourceDefinition")).toMatchObject([
      { namespace: undefined },
    ])
  })

  it("passes over the namespace that a chart writes on a cluster-scoped object", async () => {
    const role: ResourceLiteral = {
      apiVersion: "rbac.authorization.k8s.io/v1",
      kind: "ClusterRole",
      metadata: { name: "cache", namespace: "app" },
    }
    const graph = await graphOf(app(release), {}, renderedAs(release, [role]))
    expect(graph.ofKind("rbac.authorization.k8s.io", "ClusterRole")).toMatchObject([
      { namespace: undefined, resource: { metadata: { name: "cache" } } },
    ])
  })

  it("takes what an unknown chart may bring for possible, in its own namespace", async () => {
    const graph = await graphOf(app(release))
    const exists = (kind: string, namespace: string | undefined, group = "") =>
      graph.mayExist({ group, kind, namespace, name: "cache" })
    expect(exists("Service", "app")).toBe(true)
    expect(exists("Service", "other")).toBe(false)
    expect(exists("PriorityClass", undefined, "scheduling.k8s.io")).toBe(true)
    expect(exists("ClusterIssuer", undefined, "cert-manager.io")).toBe(false)
  })

  it("takes nothing for possible in a chart whose component says that it lists everything", async () => {
    const [namespaces, component] = app(release)
    const exists = async (complete: boolean) => {
      const graph = await graphOf([
        namespaces as Component,
        { ...(component as Component), provides: { complete } },
      ])
      return graph.mayExist({ group: "", kind: "Service", namespace: "app", name: "cache" })
    }
    expect(await exists(false)).toBe(true)
    expect(await exists(true)).toBe(false)
  })

  it("knows what bootstrap brings", async () => {
    const graph = await graphOf(app())
    expect(
      graph.promised({
        group: "",
        kind: "Service",
        namespace: "flux-system",
        name: "webhook-receiver",
      }),
    ).toMatchObject({ spec: { ports: [{ port: 80 }] } })
    expect(
      graph.mayExist({
        group: "",
        kind: "Service",
        namespace: "flux-system",
        name: "webhook-receiver",
      }),
    ).toBe(true)
    expect(graph.hasNamespace("flux-system")).toBe(true)
    expect(graph.hasNamespace("nowhere")).toBe(false)
  })
})
