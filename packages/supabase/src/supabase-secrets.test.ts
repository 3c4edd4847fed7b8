import { requireShared, snapshotOf, strictCrdErrors } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { store } from "./test-support/handles.ts"
import { secretCatalog } from "./secret-catalog.ts"
import { supabaseSecrets } from "./supabase-secrets.ts"

const remotePrefix = "supabase/production"
const secrets = supabaseSecrets({ store, remotePrefix })

describe("supabaseSecrets", () => {
  it("copies each secret of the catalog, with all of its keys and no other", async () => {
    expect(Object.keys(secrets.resources)).toEqual(Object.keys(secretCatalog))
    await expect(snapshotOf(secrets.resources)).toMatchFileSnapshot(
      "./__snapshots__/supabase-secrets.yaml",
    )
  })

  it("fits the definition of ExternalSecret to the letter", (context) => {
    const crds = requireShared(context, "crds")
    for (const resource of Object.values(secrets.resources)) {
      expect(strictCrdErrors(resource, crds)).toEqual([])
    }
  })

  it("offers handles with the names of the Secrets and their declared keys", () => {
    const jwt = secrets.secret("jwt")
    expect(jwt.key("anonKey")).toEqual({ name: "supabase-jwt", key: "anonKey" })
    expect(jwt).toMatchObject({ component: "supabase-secrets", namespace: "supabase" })
    expect(jwt.keys).toEqual(Object.keys(secretCatalog.jwt.keys))
  })

  it("is applied after its store", () => {
    expect(secrets).toMatchObject({ name: "supabase-secrets", dependsOn: [store] })
  })

  it("takes a secret from another place in the store", () => {
    const { resources } = supabaseSecrets({
      store,
      remotePrefix,
      remotes: { "database-master": "rds!db-1f0a" },
    })
    const remotes = (name: keyof typeof resources) =>
      resources[name].spec?.data?.map(({ remoteRef }) => [remoteRef.key, remoteRef.property])
    expect(remotes("database-master")).toEqual([
      ["rds!db-1f0a", "username"],
      ["rds!db-1f0a", "password"],
    ])
    expect(remotes("meta")).toEqual([["supabase/production/meta", "cryptoKey"]])
  })

  it("reads one entry a key from stores that have no documents", () => {
    const { resources } = supabaseSecrets({ store, remotePrefix, layout: "path" })
    expect(resources.meta.spec?.data?.map(({ remoteRef }) => remoteRef)).toEqual([
      { key: "supabase/production/meta/cryptoKey" },
    ])
  })

  it("goes into another namespace, under other names", () => {
    const blue = supabaseSecrets({
      store,
      remotePrefix,
      namespace: "blue",
      name: "blue-secrets",
      secretPrefix: "blue",
    })
    expect(blue.secret("s3")).toMatchObject({
      component: "blue-secrets",
      namespace: "blue",
      name: "blue-s3",
    })
  })

  it("refuses a namespace that the store does not admit", () => {
    expect(() => supabaseSecrets({ store, remotePrefix, namespace: "green" })).toThrow(
      "outside the namespaces of secret store",
    )
  })
})
