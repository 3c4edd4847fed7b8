import type { Resource } from "@supaflux/core"
import { describe, expect, it } from "vitest"
import { check } from "../check.ts"
import { object, secret } from "../test-support/objects.ts"
import { treeGraph } from "./tree-graph.ts"
import type { UnitDraft } from "./unit-draft.ts"

const kustomization = {
  group: "kustomize.toolkit.fluxcd.io",
  kind: "Kustomization",
  scope: "Namespaced",
} as const

function graphOf(resources: readonly Resource[], more: Partial<UnitDraft> = {}) {
  const placed = resources.map((resource) => ({ resource, where: {} }))
  const units = [{ placed, ...more }]
  return treeGraph({ name: "tree", units, charts: new Map(), builtin: { crds: [kustomization] } })
}

function within(resource: Resource, namespace: string): Resource {
  return { ...resource, metadata: { ...resource.metadata, namespace } }
}

const release = within(
  object("helm.toolkit.fluxcd.io/v2", "HelmRelease", "cache", {
    spec: { targetNamespace: "cache", install: { createNamespace: true } },
  }),
  "app",
)
const reference = (kind: string, namespace: string | undefined, group = "") => ({
  group,
  kind,
  namespace,
  name: "any",
})
const codes = (graph: ReturnType<typeof graphOf>) => check(graph).map(({ code }) => code)

describe("the graph of a tree by hand", () => {
  it("knows what people and clusters have outside", () => {
    const { mayExist } = graphOf([])
    expect(mayExist(reference("Secret", "app"))).toBe(true)
    expect(mayExist(reference("StorageClass", undefined, "storage.k8s.io"))).toBe(true)
    expect(mayExist(reference("Database", "app", "example.com"))).toBe(true)
    expect(mayExist(reference("Service", "${namespace}"))).toBe(true)
    expect(mayExist(reference("Service", "app"))).toBe(false)
    expect(mayExist(reference("Namespace", undefined))).toBe(false)
  })

  it("takes little for possible in charts that were not rendered, and anything elsewhere", () => {
    const chart = graphOf([release])
    expect(chart.mayExist(reference("Service", "cache"))).toBe(true)
    expect(chart.mayExist(reference("Service", "app"))).toBe(false)
    expect(chart.mayExist(reference("ConfigMap", "app"))).toBe(true)
    expect(chart.mayExist(reference("Kustomization", "cache", "kustomize.toolkit.fluxcd.io"))).toBe(
      false,
    )
    expect([chart.hasNamespace("cache"), chart.hasNamespace("other")]).toEqual([true, false])
    const elsewhere = graphOf([], { unknown: "another repository" })
    expect(elsewhere.mayExist(reference("Service", "app"))).toBe(true)
    expect(elsewhere.hasNamespace("other")).toBe(true)
  })

  it("reports namespaces that nothing declares, once a unit, and no others", () => {
    const objects = [within(secret("a", "key"), "app"), within(secret("b", "key"), "app")]
    expect(codes(graphOf(objects))).toEqual(["NAMESPACE_UNDECLARED"])
    expect(codes(graphOf([...objects, object("v1", "Namespace", "app")]))).toEqual([])
    expect(codes(graphOf(objects, { unknown: "another repository" }))).toEqual([])
  })

  it("reports what stops Flux", () => {
    const failed = (type: "path" | "build") =>
      codes(graphOf([], { unknown: "failed", failure: { type, message: "./app" } }))
    expect(failed("path")).toEqual(["PATH_MISSING"])
    expect(failed("build")).toEqual(["BUILD_FAILS"])
  })
})
