import type { ResourceLiteral } from "@supaflux/core"
import { describe, expect, it } from "vitest"
import { buildGraph } from "../../graph/build-graph.ts"
import { helmRelease } from "../../test-support/flux-objects.ts"
import { app, graphOf } from "../../test-support/graph-of.ts"
import { crossesNamespaces } from "./crosses-namespaces.ts"

const release = (namespace?: string) =>
  helmRelease("web", {
    chart: {
      spec: {
        chart: "web",
        version: "1.0.0",
        sourceRef: { kind: "HelmRepository", name: "charts", ...(namespace && { namespace }) },
      },
    },
  })
const alert: ResourceLiteral = {
  apiVersion: "notification.toolkit.fluxcd.io/v1beta3",
  kind: "Alert",
  metadata: { name: "all" },
  spec: {
    providerRef: { name: "chat" },
    eventSources: [{ kind: "HelmRelease", name: "web", namespace: "other" }],
  },
}

describe("in an environment", () => {
  it("nothing refers to a source or a sender in another namespace", async () => {
    expect(crossesNamespaces.check(await graphOf(app(release())))).toEqual([])
    expect(crossesNamespaces.check(await graphOf(app(release("app"))))).toEqual([])
    const found = crossesNamespaces.check(await graphOf(app(release("flux-system"), alert)))
    expect(found).toMatchObject([
      {
        message:
          "refers to the HelmRepository flux-system/charts in another namespace, which Flux refuses under --no-cross-namespace-refs",
        node: { kind: "HelmRelease" },
        path: ["spec", "chart", "spec", "sourceRef"],
      },
      { node: { kind: "Alert" }, path: ["spec", "eventSources", 0] },
    ])
  })
})

describe("in a tree of others", () => {
  const controller = (...args: string[]): ResourceLiteral => ({
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name: "helm-controller", namespace: "flux-system" },
    spec: { template: { spec: { containers: [{ name: "manager", args }] } } },
  })
  const instance = (multitenant: boolean): ResourceLiteral => ({
    apiVersion: "fluxcd.controlplane.io/v1",
    kind: "FluxInstance",
    metadata: { name: "flux", namespace: "flux-system" },
    spec: { cluster: { multitenant } },
  })
  const found = async (object: ResourceLiteral) => {
    const { kinds } = await graphOf([])
    const placed = [release("flux-system"), object].map((resource) => ({ resource, where: {} }))
    return crossesNamespaces.check(
      buildGraph({
        name: "tree",
        drafts: [{ placed }],
        charts: new Map(),
        kinds,
        builtin: {},
        declared: false,
      }),
    ).length
  }

  it("is judged when the tree turns the lockdown on", async () => {
    expect(await found(controller("--no-cross-namespace-refs=true"))).toBe(1)
    expect(await found(controller("--no-cross-namespace-refs=false"))).toBe(0)
    expect(await found(controller())).toBe(0)
    expect(await found(instance(true))).toBe(1)
    expect(await found(instance(false))).toBe(0)
  })
})
