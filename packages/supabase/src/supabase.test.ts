import type { Handle, SecretHandle } from "@supaflux/core"
import { requireShared, snapshotOf, strictCrdErrors } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { secretNames, type SupabaseSecretSource } from "./secret-references.ts"
import { supabase } from "./supabase.ts"
import { supabaseSecrets } from "./supabase-secrets.ts"
import { listener, priorityClass, store } from "./test-support/handles.ts"
import { options } from "./test-support/options.ts"

const remotePrefix = "supabase/production"
const group = supabase({ ...options, priorityClass })
const { release, routes } = group

describe("the release", () => {
  it("installs the published chart with values that only refer to secrets", async () => {
    await expect(snapshotOf(release.resources)).toMatchFileSnapshot("./__snapshots__/supabase.yaml")
  })

  it("fits the definitions of Flux to the letter", (context) => {
    const crds = requireShared(context, "crds")
    const { repository, release: helmRelease } = release.resources
    expect(repository === undefined ? "absent" : strictCrdErrors(repository, crds)).toEqual([])
    expect(strictCrdErrors(helmRelease, crds)).toEqual([])
  })

  it("is applied after the secrets, the mesh, the priority class and what the user names", () => {
    const other = { name: "other", resources: {} }
    const { dependsOn = [] } = supabase({ ...options, priorityClass, dependsOn: [other] }).release
    const names = dependsOn.map((one) => ("component" in one ? one.component : one.name))
    expect(names).toEqual(["supabase-secrets", "mesh-policy", "priority-classes", "other"])
  })

  it("runs the chart's tests, never uninstalls what failed, and rolls a failed upgrade back", () => {
    const { spec } = release.resources.release
    expect(spec?.test).toEqual({ enable: true, timeout: "15m" })
    expect(spec?.driftDetection?.mode).toBe("enabled")
    expect(spec?.install?.strategy?.name).toBe("RetryOnFailure")
    expect(spec?.install).not.toHaveProperty("remediation")
    expect(spec?.upgrade?.remediation).toEqual({ retries: 1, strategy: "rollback" })
  })

  it("lives beside the GitRepository when the chart is in Git, and installs where it did", () => {
    const git = supabase({ ...options, chart: { type: "git", path: "./charts/supabase" } })
    const { resources } = git.release
    expect(resources).not.toHaveProperty("repository")
    expect(resources.release.metadata).toEqual({ name: "supabase", namespace: "flux-system" })
    expect(resources.release.spec).toMatchObject({
      releaseName: "supabase",
      targetNamespace: "supabase",
      storageNamespace: "supabase",
      chart: { spec: { chart: "./charts/supabase", sourceRef: { name: "flux-system" } } },
    })
    // Same namespace as the HelmRelease: Flux may forbid any other.
    expect(resources.release.spec?.chart?.spec.sourceRef).not.toHaveProperty("namespace")
    expect(git.release.resources).toMatchObject({
      databaseCa: { metadata: { namespace: "supabase" } },
    })
  })

  it("refers to the secrets of mail and of metrics only where these are on", () => {
    const values = (more: object) =>
      supabase({ ...options, ...more }).release.resources.release.spec?.values as unknown as {
        auth?: object
        secrets: { smtp?: object; realtime: object }
      }
    const smtp = { host: "mail.example.com", adminEmail: "no-reply@example.com" }
    expect(values({}).secrets).not.toHaveProperty("smtp")
    expect(values({}).secrets.realtime).not.toHaveProperty("metricsToken")
    expect(values({ smtp })).toMatchObject({ auth: { smtp }, secrets: { smtp: {} } })
    expect(values({ values: { auth: { smtp } } })).toHaveProperty("secrets.smtp.password")
    expect(values({ values: { monitoring: { enabled: true } } })).toHaveProperty(
      "secrets.realtime.metricsToken",
    )
  })

  it("lays the user's values over its own, and lists them", () => {
    const changed = supabase({
      ...options,
      values: { database: { port: 6432 }, kong: { autoscaling: { maxReplicas: 12 } } },
    }).release
    expect(changed.resources.release.spec?.values).toMatchObject({
      database: { host: options.database.host, port: 6432 },
      kong: { autoscaling: { maxReplicas: 12 } },
    })
    expect(changed.notes?.["release"]).toEqual([
      "Values set by the environment:",
      "  database.port",
      "  kong",
    ])
  })

  it("refers to a ConfigMap of certificates that exists", () => {
    const { resources } = supabase({
      ...options,
      database: { host: "db", sslMode: "verify-ca", caBundle: { configMap: "rds", key: "a.pem" } },
    }).release
    expect(Object.keys(resources)).toEqual(["repository", "release"])
    expect(resources.release.spec?.values).toMatchObject({
      database: { sslMode: "verify-ca", caBundle: { configMap: "rds", key: "a.pem" } },
    })
  })

  it("needs no certificates for a database that it does not verify", () => {
    const { resources } = supabase({
      ...options,
      database: { host: "db", sslMode: "require", name: "app" },
    }).release
    expect(Object.keys(resources)).toEqual(["repository", "release"])
    expect(resources.release.spec?.values).toHaveProperty("database", {
      host: "db",
      port: 5432,
      name: "app",
      sslMode: "require",
    })
  })

  it("waits for every component that offers some of the secrets, once", () => {
    const other = supabaseSecrets({ store, remotePrefix, name: "other-secrets" })
    const both: SupabaseSecretSource = {
      secret: (name) =>
        (name === "smtp" ? other : supabaseSecrets({ store, remotePrefix })).secret(name),
    }
    const { dependsOn = [] } = supabase({ ...options, secrets: both }).release
    const secrets = dependsOn.filter(
      (one): one is Handle & SecretHandle => "handle" in one && one.handle === "secret",
    )
    expect(secretNames.length).toBeGreaterThan(secrets.length)
    expect(secrets.map(({ component }) => component)).toEqual(["supabase-secrets", "other-secrets"])
  })

  it("refuses secrets that its pods cannot mount", () => {
    const secrets = supabaseSecrets({ store, remotePrefix, namespace: "blue" })
    expect(() => supabase({ ...options, secrets })).toThrow(
      'Secret blue/supabase-database-master is out of reach of the pods in "supabase"',
    )
  })

  it("refuses a name that Helm would hash", () => {
    expect(() => supabase({ ...options, name: "s".repeat(53) })).not.toThrow()
    expect(() => supabase({ ...options, name: "s".repeat(54) })).toThrow("has 54 characters")
  })
})

describe("the routes", () => {
  it("lead every request of the host names to Kong", async () => {
    await expect(snapshotOf(routes.resources)).toMatchFileSnapshot(
      "./__snapshots__/supabase-routes.yaml",
    )
  })

  it("fit the definition of HTTPRoute to the letter", (context) => {
    expect(strictCrdErrors(routes.resources.api, requireShared(context, "crds"))).toEqual([])
  })

  it("let clients in when the release and the listener are ready", () => {
    expect(routes).toMatchObject({ name: "supabase-routes", dependsOn: [release, listener] })
    expect(release.dependsOn).not.toContain(listener)
  })

  it("follow the names of another release", () => {
    const secrets = supabaseSecrets({ store, remotePrefix, namespace: "blue" })
    const blue = supabase({ ...options, name: "blue", namespace: "blue", secrets }).routes
    expect(blue.name).toBe("blue-routes")
    expect(blue.resources.api).toMatchObject({
      metadata: { name: "blue", namespace: "blue" },
      spec: { rules: [{ backendRefs: [{ name: "blue-kong", port: 8000 }] }] },
    })
  })

  it("refuse a listener without TLS", () => {
    const plain = { ...listener, protocol: "HTTP", sectionName: "http" } as const
    expect(() => supabase({ ...options, listener: plain })).toThrow("has no TLS")
  })

  it("refuse a host name that the listener does not accept", () => {
    expect(() => supabase({ ...options, hostnames: ["api.example.org"] })).toThrow(
      "asks for api.example.org",
    )
  })
})

describe("the group", () => {
  it("has both components, by name and as a list", () => {
    expect(group.components.map(({ name }) => name)).toEqual(["supabase", "supabase-routes"])
    expect(group.components).toEqual([release, routes])
  })
})
