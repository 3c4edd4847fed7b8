import { snapshotOf } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { awsSecretsManager } from "./aws-secrets-manager.ts"
import { externalSecrets } from "./external-secrets.ts"
import { secretStore } from "./secret-store.ts"

const { operator } = externalSecrets()
const provider = awsSecretsManager({ region: "eu-central-1" })
const namespaces = ["cert-manager", "supabase"]

describe("secretStore", () => {
  it("makes the resources as they are applied", async () => {
    const { resources } = secretStore({ operator, provider, namespaces })
    await expect(snapshotOf(resources)).toMatchFileSnapshot("./__snapshots__/secret-store.yaml")
  })

  it("waits for the operator, and for what the author names", () => {
    const before = { name: "before", resources: {} }
    const store = secretStore({ operator, provider, namespaces, dependsOn: [before] })
    expect(store.dependsOn).toEqual([operator, before])
  })

  it("offers the store under its name", () => {
    const { name, resources, store } = secretStore({ operator, provider, namespaces, name: "aws" })
    expect(name).toBe("aws")
    expect(resources.store.metadata?.name).toBe("aws")
    expect(store).toEqual({
      handle: "secret-store",
      component: "aws",
      label: "secret store aws",
      kind: "ClusterSecretStore",
      name: "aws",
      namespaces,
    })
  })

  it("admits the named namespaces alone", () => {
    const { spec } = secretStore({ operator, provider, namespaces }).resources.store
    expect(spec?.conditions).toEqual([{ namespaces }])
  })

  it("refuses to admit nobody", () => {
    expect(() => secretStore({ operator, provider, namespaces: [] })).toThrow(
      'Secret store "secret-store" admits no namespace: name those that may read from it.',
    )
  })

  it("refuses a namespace that is named twice", () => {
    expect(() =>
      secretStore({ operator, provider, namespaces: ["supabase", "dns", "supabase"] }),
    ).toThrow('Secret store "secret-store" names the namespace "supabase" twice: name it once.')
  })
})
