import type { Resource } from "@supaflux/core"
import { describe, expect, it } from "vitest"
import { object } from "../test-support/objects.ts"
import { treeOf } from "../test-support/tree-of.ts"

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

describe("the graph of a tree by hand", () => {
  it("knows what people and clusters have outside", () => {
    const { mayExist } = treeOf([])
    expect(mayExist(reference("Secret", "app"))).toBe(true)
    expect(mayExist(reference("StorageClass", undefined, "storage.k8s.io"))).toBe(true)
    expect(mayExist(reference("Database", "app", "example.com"))).toBe(true)
    expect(mayExist(reference("Service", "${namespace}"))).toBe(true)
    expect(mayExist(reference("Service", "app"))).toBe(false)
    expect(mayExist(reference("Namespace", undefined))).toBe(false)
  })

  it("takes little for possible in charts that were not rendered, and anything elsewhere", () => {
    const chart = treeOf([release])
    expect(chart.mayExist(reference("Service", "cache"))).toBe(true)
    expect(chart.mayExist(reference("Service", "app"))).toBe(false)
    expect(chart.mayExist(reference("ConfigMap", "app"))).toBe(true)
    expect(chart.mayExist(reference("Kustomization", "cache", "kustomize.toolkit.fluxcd.io"))).toBe(
      false,
    )
    expect([chart.hasNamespace("cache"), chart.hasNamespace("other")]).toEqual([true, false])
    const elsewhere = treeOf([], { unknown: "another repository" })
    expect(elsewhere.mayExist(reference("Service", "app"))).toBe(true)
    expect(elsewhere.hasNamespace("other")).toBe(true)
  })
})
