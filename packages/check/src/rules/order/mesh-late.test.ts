import type { Component, Resource } from "@supaflux/core"
import { describe, expect, it } from "vitest"
import { changedFlux } from "../../test-support/changed-flux.ts"
import { helmRelease } from "../../test-support/flux-objects.ts"
import { graphOf } from "../../test-support/graph-of.ts"
import { namespace, policy, strict } from "../../test-support/mesh.ts"
import { object } from "../../test-support/objects.ts"
import { renderedAs } from "../../test-support/rendered-as.ts"
import { meshLate } from "./mesh-late.ts"

const crds = ["AuthorizationPolicy", "PeerAuthentication"].map((kind) => ({
  group: "security.istio.io",
  kind,
  scope: "Namespaced" as const,
}))
const template = {
  metadata: { labels: { app: "web" } },
  spec: { containers: [{ name: "web", image: "web:1" }] },
}
const web = object("apps/v1", "Deployment", "web", {
  spec: { selector: { matchLabels: { app: "web" } }, template },
})
const component = (
  name: string,
  resources: readonly Resource[],
  rest: Partial<Component> = {},
): Component => ({
  name,
  namespace: "app",
  resources: Object.fromEntries(resources.map((each) => [each.metadata?.name ?? "", each])),
  ...rest,
})
const app = namespace("app")
const system = namespace("istio-system", {})
const inSystem = (name: string, release: string) => ({
  ...component(name, [helmRelease(release)]),
  namespace: "istio-system",
})
const base = (where = app): Component[] => [{ name: "namespaces", resources: { where, system } }]

const messages = async (
  components: readonly Component[],
  order: Readonly<Record<string, readonly string[]>>,
  charts?: ReturnType<typeof renderedAs>,
) => {
  const changes = Object.entries(order).map(([name, on]) => [
    name,
    { dependsOn: on.map((each) => ({ name: each })) },
  ])
  const delivery = changedFlux(Object.fromEntries(changes))
  const graph = await graphOf(components, { provides: { crds }, delivery }, charts)
  return meshLate.check(graph).map(({ message }) => message)
}

describe("pods of the mesh, and the policies that protect them", () => {
  const found = async (policies: readonly Resource[], on: string, where = app) =>
    messages([...base(where), component("policies", policies), component("web", [web])], {
      web: [on],
    })

  it("start after the policies, where their Kustomization waits for them", async () => {
    expect(await found([policy("all"), strict], "policies")).toEqual([])
  })

  it("may start before them", async () => {
    expect(await found([policy("all")], "namespaces")).toEqual([
      "Deployment app/web needs the AuthorizationPolicy app/all, but may come before it: nothing makes Kustomization flux-system/web wait for Kustomization flux-system/policies, which brings it",
    ])
    expect(await found([strict], "namespaces")).toEqual([
      expect.stringContaining("needs the PeerAuthentication app/default"),
    ])
    expect(await found([policy("deny", { action: "DENY", rules: [{}] })], "namespaces")).toEqual([
      expect.stringContaining("needs the AuthorizationPolicy app/deny"),
    ])
  })

  it("need the first policy that lets somebody in, and no more", async () => {
    const early = component("early", [policy("nobody", {})])
    const late = component("late", [policy("callers", { rules: [{}] })])
    const all = [...base(), early, late, component("web", [web])]
    expect(await messages(all, { web: ["early"] })).toEqual([])
    expect(await messages(all, { web: ["late"] })).toEqual([])
    expect(await messages(all, { web: ["namespaces"] })).toEqual([
      expect.stringContaining("needs an AuthorizationPolicy for Deployment app/web"),
    ])
  })

  it("are not protected by policies of others, by ones that only watch, or by ones that allow plain text", async () => {
    const others = policy("others", { selector: { matchLabels: { app: "other" } } })
    const watching = policy("watching", { action: "AUDIT", rules: [{}] })
    const open = { ...strict, spec: { mtls: { mode: "PERMISSIVE" } } }
    expect(await found([others, watching, open], "namespaces")).toEqual([])
  })

  it("may be applied together with them, and are of no matter outside of the mesh", async () => {
    expect(await messages([...base(), component("all", [policy("all"), web])], {})).toEqual([])
    expect(await found([policy("all")], "namespaces", namespace("app", {}))).toEqual([])
  })

  it("never wait for them: policies may come last, and that is no deadlock", async () => {
    const all = [...base(), component("web", [web]), component("policies", [policy("all")])]
    expect(await messages(all, { policies: ["web"] })).toHaveLength(1)
  })
})

describe("pods of the mesh, and what carries its traffic", () => {
  const mesh = [inSystem("ztunnel", "ztunnel"), inSystem("istio-cni", "cni")]
  const found = async (on: readonly string[], ztunnelOn = "namespaces") =>
    messages([...base(), ...mesh, component("web", [web])], { web: on, ztunnel: [ztunnelOn] })

  it("start after it, directly or through others", async () => {
    expect(await found(["ztunnel", "istio-cni"])).toEqual([])
    expect(await found(["ztunnel"], "istio-cni")).toEqual([])
  })

  it("may start before it, and speak plain text until then", async () => {
    expect(await found(["namespaces"])).toEqual([
      expect.stringContaining("needs the data plane of HelmRelease istio-system/ztunnel"),
      expect.stringContaining("needs the data plane of HelmRelease istio-system/cni"),
    ])
    expect(await found(["ztunnel"])).toHaveLength(1)
  })

  it("are those of an unknown chart in a namespace of the mesh, unless it is said to have none", async () => {
    const release = helmRelease("shop")
    const shop = (provides: Component["provides"] = {}) =>
      component("shop", [release], { provides })
    const early = (provides: Component["provides"], charts?: ReturnType<typeof renderedAs>) =>
      messages([...base(), ...mesh, shop(provides)], { shop: ["namespaces"] }, charts)
    expect(await early({})).toHaveLength(2)
    expect(await early({ complete: true })).toEqual([])
    expect(await early({}, renderedAs(release, []))).toEqual([])
    expect(await early({}, renderedAs(release, [web]))).toHaveLength(2)
  })

  it("does not judge a chart called cni that is not beside a ztunnel", async () => {
    const other = component("other", [helmRelease("cni")], { namespace: "kube-system" })
    expect(await messages([...base(), other, component("web", [web])], {})).toEqual([])
  })
})
