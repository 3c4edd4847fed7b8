import { generate, type Component, type Environment } from "@supaflux/core"
import { flux } from "@supaflux/flux"
import { gatewayApiKinds } from "@supaflux/gateway"
import { externalSecretsKinds } from "@supaflux/secrets"
import { describe, expect, it } from "vitest"
import { supabase } from "./supabase.ts"
import type { SupabaseOptions } from "./supabase-options.ts"
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

const environment = (given: Partial<SupabaseOptions> = {}): Environment => ({
  name: "production",
  components: [
    supabase({ ...options, secrets, priorityClass, ...given }),
    secrets,
    ...platform,
    namespaces,
  ],
  provides: { crds: [...gatewayApiKinds, ...externalSecretsKinds] },
  delivery: flux(),
})

describe("Supabase in an environment", () => {
  it.each([
    ["its chart from the registry", {}],
    ["its chart from Git", { chart: { type: "git", path: "./charts/supabase" } }],
    [
      "migrations from Git",
      {
        migrations: {
          type: "git",
          url: "https://github.com/acme/app",
          ref: { branch: "main" },
          path: "/sql",
        },
      },
    ],
    ["migrations of its own", { migrations: { type: "files", files: { "1.sql": "select 1;" } } }],
  ] as const)("is wired and put in order with %s", async (_, given) => {
    const { findings, composition } = await generate(environment(given))
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
