import { snapshotOf } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { awsSecretsManager } from "./aws-secrets-manager.ts"
import { externalSecrets } from "./external-secrets.ts"
import type { SecretDeclaration } from "./secret-declaration.ts"
import { secretSet } from "./secret-set.ts"
import { secretStore } from "./secret-store.ts"

const { store } = secretStore({
  operator: externalSecrets().operator,
  provider: awsSecretsManager({ region: "eu-central-1" }),
  namespaces: ["cert-manager", "external-dns", "supabase"],
})

const set = secretSet({
  name: "platform-secrets",
  namespace: "cert-manager",
  store,
  secrets: {
    cloudflare: { remote: "platform/production/cloudflare", keys: ["token"] },
    dns: {
      remote: "platform/production/cloudflare",
      keys: { apiToken: "token", zone: "zone_id" },
      namespace: "external-dns",
      secretName: "cloudflare",
      refreshInterval: "15m",
    },
    database: {
      remote: "supabase/production/database",
      keys: ["user", "password"],
      namespace: "supabase",
      layout: "path",
      type: "kubernetes.io/basic-auth",
      template: { url: "postgres://{{ .user }}:{{ .password }}@db", user: "{{ .user | lower }}" },
      labels: { team: "data" },
      annotations: { owner: "data@example.com" },
    },
  },
})

function setOf(secrets: Readonly<Record<string, SecretDeclaration>>) {
  return secretSet({ name: "app-secrets", namespace: "supabase", store, secrets })
}

describe("secretSet", () => {
  it("makes the resources as they are applied", async () => {
    await expect(snapshotOf(set.resources)).toMatchFileSnapshot("./__snapshots__/secret-set.yaml")
  })

  it("waits for the store, and for what the author names", () => {
    const before = { name: "before", resources: {} }
    const secrets = { jwt: { remote: "supabase/jwt", keys: ["secret"] } }
    const options = { name: "app-secrets", namespace: "supabase", store, secrets }
    expect(secretSet({ ...options, dependsOn: [before] }).dependsOn).toEqual([store, before])
  })

  it("takes each key of a document by its property, and each value of a path by its name", () => {
    const secrets = { jwt: { remote: "supabase/jwt", keys: { anonKey: "anon" } } } as const
    const options = { name: "app-secrets", namespace: "supabase", store, secrets }
    const data = (layout: "json" | "path") =>
      secretSet({ ...options, layout }).resources.jwt.spec?.data
    expect(data("json")).toEqual([
      { secretKey: "anonKey", remoteRef: { key: "supabase/jwt", property: "anon" } },
    ])
    expect(data("path")).toEqual([
      { secretKey: "anonKey", remoteRef: { key: "supabase/jwt/anon" } },
    ])
  })

  it("keeps the remote keys beside those of templates", () => {
    expect(set.resources.database.spec?.target?.template).toMatchObject({ mergePolicy: "Merge" })
    expect(set.resources.cloudflare.spec?.target?.template).not.toHaveProperty("mergePolicy")
  })

  it("offers each secret with all its keys", () => {
    const { key: _, ...handle } = set.secret("database")
    expect(handle).toEqual({
      handle: "secret",
      component: "platform-secrets",
      label: "secret supabase/database",
      namespace: "supabase",
      name: "database",
      keys: ["user", "password", "url"],
    })
    expect(set.secret("dns").key("zone")).toEqual({ name: "cloudflare", key: "zone" })
  })

  it("refuses a key or a secret that only a wider type let pass", () => {
    const wide = setOf({ jwt: { remote: "supabase/jwt", keys: ["secret"] } })
    expect(() => wide.secret("jwtt")).toThrow(
      'Secret set "app-secrets" declares no secret "jwtt": declare it there.',
    )
    expect(() => wide.secret("jwt").key("secrte")).toThrow(
      'Secret supabase/jwt declares no key "secrte": declare it there.',
    )
  })

  it("refuses to be empty", () => {
    expect(() => setOf({})).toThrow(
      'Secret set "app-secrets" declares no secret: leave it out, or declare one.',
    )
  })

  it("refuses a namespace that the store does not admit", () => {
    expect(() => setOf({ jwt: { remote: "jwt", keys: ["a"], namespace: "monitoring" } })).toThrow(
      'Secret monitoring/jwt is outside the namespaces of secret store secret-store (cert-manager, external-dns, supabase): admit "monitoring" there.',
    )
  })

  it("refuses two secrets of one name in one namespace", () => {
    const jwt = { remote: "jwt", keys: ["a"] }
    expect(() => setOf({ jwt, token: { ...jwt, secretName: "jwt" } })).toThrow(
      '"jwt" and "token" of "app-secrets" are both the Secret supabase/jwt: give one another secretName.',
    )
    expect(() =>
      setOf({ jwt, token: { ...jwt, secretName: "jwt", namespace: "cert-manager" } }),
    ).not.toThrow()
  })

  it.each(["JWT", "jwt_secret", "-jwt", "jwt.", "", "a".repeat(254)])(
    'refuses the name "%s"',
    (name) => {
      expect(() => setOf({ [name]: { remote: "jwt", keys: ["a"] } })).toThrow(
        `Secret "${name}" has no name that Kubernetes takes: use small letters, digits, "-" and ".", or give a secretName.`,
      )
    },
  )

  it.each(["jwt", "supabase.jwt-1", "a".repeat(253)])('takes the name "%s"', (secretName) => {
    const { resources } = setOf({ JWT: { remote: "jwt", keys: ["a"], secretName } })
    expect(resources["JWT"]?.metadata?.name).toBe(secretName)
  })

  it.each(["", "supabase/"])('refuses the remote name "%s"', (remote) => {
    expect(() => setOf({ jwt: { remote, keys: ["a"] } })).toThrow(
      `Secret supabase/jwt has the remote name "${remote}": write it whole.`,
    )
  })

  it.each([[[]], [{}]])("refuses a secret without keys: %j", (keys) => {
    expect(() => setOf({ jwt: { remote: "jwt", keys, template: { a: "x" } } })).toThrow(
      "Secret supabase/jwt declares no key: name those that it takes from the store.",
    )
  })

  it.each([{ keys: ["a b"] }, { keys: { "a b": "a" } }, { keys: ["a"], template: { "a b": "x" } }])(
    "refuses a key that a Secret cannot have: %j",
    (declaration) => {
      expect(() => setOf({ jwt: { remote: "jwt", ...declaration } })).toThrow(
        'Secret supabase/jwt has the key "a b": use letters, digits, "-", "_" and ".".',
      )
    },
  )

  it("refuses a key that is declared twice", () => {
    expect(() => setOf({ jwt: { remote: "jwt", keys: ["a", "b", "a"] } })).toThrow(
      'Secret supabase/jwt declares the key "a" twice: declare it once.',
    )
  })

  it("refuses a key without a name in the store", () => {
    expect(() => setOf({ jwt: { remote: "jwt", keys: { a: "" } } })).toThrow(
      'Secret supabase/jwt gives the key "a" an empty name in the store: name it.',
    )
  })
})
