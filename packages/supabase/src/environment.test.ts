import { generate, type Component, type Environment } from "@supaflux/core"
import { flux, type Chart } from "@supaflux/flux"
import { gatewayApiKinds } from "@supaflux/gateway"
import { externalSecretsKinds } from "@supaflux/secrets"
import { describe, expect, it } from "vitest"
import { supabase } from "./supabase.ts"
import { supabaseSecrets } from "./supabase-secrets.ts"
import { priorityClass, store } from "./test-support/handles.ts"
import { options } from "./test-support/options.ts"

const namespaces: Component = {
  name: "namespaces",
  resources: {
    supabase: { apiVersion: "v1", kind: "Namespace", metadata: { name: "supabase" } },
  },
}
/** Components that offer the handles, without resources. */
const platform = ["secret-store", "mesh-policy", "gateway", "priority-classes"].map(
  (name): Component => ({ name, resources: {} }),
)
const secrets = supabaseSecrets({ store, remotePrefix: "supabase/production" })

const environment = (chart?: Chart): Environment => ({
  name: "production",
  components: [
    supabase({ ...options, secrets, priorityClass, ...(chart === undefined ? {} : { chart }) }),
    secrets,
    ...platform,
    namespaces,
  ],
  provides: { crds: [...gatewayApiKinds, ...externalSecretsKinds] },
  delivery: flux(),
})

describe("Supabase in an environment", () => {
  it.each([
    ["from the registry", undefined],
    ["from Git", { type: "git", path: "./charts/supabase" }],
  ] as const)("is wired and put in order with its chart %s", async (_, chart) => {
    const { findings, composition } = await generate(environment(chart))
    expect(findings).toEqual([])
    const order = composition.components.map(({ component }) => component.name)
    const position = (name: string) => order.indexOf(name)
    expect(position("namespaces")).toBeLessThan(position("supabase-secrets"))
    expect(position("supabase-secrets")).toBeLessThan(position("supabase"))
    expect(position("mesh-policy")).toBeLessThan(position("supabase"))
    expect(position("supabase")).toBeLessThan(position("supabase-routes"))
  })

  it("does not wait for the Gateway, which only its routes need", async () => {
    const { composition } = await generate(environment())
    const waitsFor = (name: string) =>
      composition.components
        .find(({ component }) => component.name === name)
        ?.dependencies.map(({ on }) => on)
    expect(waitsFor("supabase")).toEqual([
      "mesh-policy",
      "namespaces",
      "priority-classes",
      "supabase-secrets",
    ])
    expect(waitsFor("supabase-routes")).toEqual(["gateway", "namespaces", "supabase"])
  })
})
