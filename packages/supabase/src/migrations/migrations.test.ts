import type { Component } from "@supaflux/core"
import { requireShared, requireTool, strictCrdErrors } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { supabase } from "../supabase.ts"
import { runHelm, chartPath } from "../test-support/chart.ts"
import { options } from "../test-support/options.ts"
import type { GitMigrations, MigrationSource, OciMigrations } from "./migrations-options.ts"

const git: GitMigrations = {
  type: "git",
  url: "https://github.com/acme/app",
  ref: { branch: "main" },
  path: "./db/sql/",
}
const oci: OciMigrations = {
  type: "oci",
  url: "oci://ghcr.io/acme/migrations",
  ref: { semver: "1.x" },
}
const released = (migrations: MigrationSource) => supabase({ ...options, migrations }).release
const values = (migrations: MigrationSource) => {
  const all: unknown = released(migrations).resources.release.spec?.values
  return (all as { readonly bootstrap?: object }).bootstrap
}
const resource = (migrations: MigrationSource, name: string) =>
  (released(migrations).resources as Component["resources"])[name]

describe("migrations of users", () => {
  it("are none by default", () => {
    const { resources } = supabase(options).release
    expect(Object.keys(resources)).not.toContain("migrations")
    expect(resources.release.spec?.values).not.toHaveProperty("bootstrap")
  })

  it("in a Git repository are followed by Flux, and applied every five minutes", (context) => {
    const repository = resource(git, "migrations")
    expect(repository).toEqual({
      apiVersion: "source.toolkit.fluxcd.io/v1",
      kind: "GitRepository",
      metadata: { name: "supabase-migrations", namespace: "supabase" },
      spec: {
        interval: "1m",
        url: "https://github.com/acme/app",
        ref: { branch: "main" },
        sparseCheckout: ["db/sql"],
      },
    })
    expect(values(git)).toEqual({
      migrations: {
        source: { kind: "GitRepository", name: "supabase-migrations", path: "./db/sql/" },
      },
      schedule: "*/5 * * * *",
    })
    const crds = requireShared(context, "crds")
    expect(repository === undefined ? "absent" : strictCrdErrors(repository, crds)).toEqual([])
  })

  it("in an OCI artifact likewise", (context) => {
    const repository = resource(oci, "migrations")
    expect(repository).toMatchObject({ kind: "OCIRepository", spec: { ref: { semver: "1.x" } } })
    expect(values({ ...oci, schedule: "@daily" })).toMatchObject({
      migrations: { source: { kind: "OCIRepository", path: "/" } },
      schedule: "@daily",
    })
    const crds = requireShared(context, "crds")
    expect(repository === undefined ? "absent" : strictCrdErrors(repository, crds)).toEqual([])
  })

  it("that Flux logs in for wait for their Secret, which is beside them", () => {
    const secret = {
      ...options.secrets.secret("jwt"),
      component: "git-login",
      name: "git-login",
    } as const
    expect(resource({ ...git, secret }, "migrations")).toMatchObject({
      spec: { secretRef: { name: "git-login" } },
    })
    expect(released({ ...git, secret }).dependsOn).toContain(secret)
    expect(() => released({ ...git, secret: { ...secret, namespace: "other" } })).toThrow(
      'Secret other/git-login is out of reach of the source in "supabase": give the secret that namespace.',
    )
  })

  it("in an image are mounted from it", () => {
    const reference = "ghcr.io/acme/migrations@sha256:abc"
    expect(values({ type: "image", reference, path: "/sql" })).toEqual({
      migrations: { image: reference, path: "/sql" },
    })
  })

  it("of the environment itself become a ConfigMap whose name follows their content", () => {
    const files = { "2_b.sql": "select 2;", "1_a.sql": "select 1;" }
    const configMap = resource({ type: "files", files }, "migrations")
    const { name = "" } = configMap?.metadata ?? {}
    expect(name).toMatch(/^supabase-migrations-[0-9a-f]{10}$/)
    expect(configMap).toMatchObject({ kind: "ConfigMap", data: files })
    expect(values({ type: "files", files })).toEqual({ migrations: { configMaps: [name] } })
    const turned = { "1_a.sql": "select 1;", "2_b.sql": "select 2;" }
    expect(resource({ type: "files", files: turned }, "migrations")?.metadata?.name).toBe(name)
    const other = { ...files, "3_c.sql": "" }
    expect(resource({ type: "files", files: other }, "migrations")?.metadata?.name).not.toBe(name)
  })

  it.each([
    [{}, "The migrations have no file: give one, or leave migrations out."],
    [
      { "a b.sql": "" },
      'The migration "a b.sql" needs a name of letters, digits, ".", "_" and "-" that ends in .sql.',
    ],
    [{ "a.txt": "" }, 'The migration "a.txt" needs a name'],
    [
      { "a.sql": "x".repeat(1024 * 1024) },
      "The migrations have 1048581 bytes, a ConfigMap takes 1048576: put them into an image or a repository.",
    ],
  ])("%#: of the environment itself that will not do are refused", (files, message) => {
    expect(() => released({ type: "files", files })).toThrow(message)
  })

  it("are reached by the job on both sides: out of Supabase's namespace, into Flux's", (context) => {
    const command = requireTool(context, "helm")
    const given = released(git).resources.release.spec?.values ?? {}
    const { status, stdout, stderr } = runHelm(
      command,
      ["template", "supabase", chartPath, "--namespace", "supabase"],
      given,
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
    expect(stdout).toContain("app: source-controller")
    expect(resource(git, "migrationsAccess")).toMatchObject({
      metadata: { namespace: "flux-system" },
      spec: {
        podSelector: { matchLabels: { app: "source-controller" } },
        ingress: [
          {
            from: [
              {
                namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "supabase" } },
                podSelector: {
                  matchLabels: {
                    "app.kubernetes.io/name": "supabase",
                    "app.kubernetes.io/instance": "supabase",
                    "app.kubernetes.io/component": "bootstrap",
                  },
                },
              },
            ],
            ports: [{ protocol: "TCP", port: 9090 }],
          },
        ],
      },
    })
  })
})
