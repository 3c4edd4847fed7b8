import { compose, type Component, type Resource } from "@supaflux/core"
import { describe, expect, it } from "vitest"
import { clusterSecrets } from "../cluster-secrets.ts"
import { secretSet } from "../secret-set.ts"
import { inventory } from "./inventory.ts"

const store = {
  handle: "secret-store",
  component: "store",
  label: "secret store",
  kind: "ClusterSecretStore",
  name: "aws",
  namespaces: ["app"],
} as const

function resource(kind: string, name: string, spec: object): Resource {
  return {
    apiVersion: "external-secrets.io/v1",
    kind,
    metadata: { name, namespace: "app" },
    spec,
  } as Resource
}
const external = (name: string, of: string, remoteRef: object): Resource =>
  resource("ExternalSecret", name, {
    secretStoreRef: { name: of },
    data: [{ secretKey: "a", remoteRef }],
  })

const described = secretSet({
  name: "described",
  namespace: "app",
  store,
  secrets: {
    one: {
      remote: "app/one",
      keys: ["token"],
      describe: {
        purpose: "One.",
        keys: { token: { purpose: "A token.", format: { type: "hex", length: 8 } } },
      },
    },
  },
})

function found(...components: readonly Component[]) {
  const { composition } = compose({
    name: "test",
    provides: { namespaces: ["app"] },
    components: [{ name: "store", resources: {} }, ...components],
  })
  return inventory(composition).map(({ name, store: of, keys, targets }) => ({
    name,
    of,
    keys: keys.map((key) => `${key.name} ${key.format.type}`),
    targets: targets.map((target) => target.name),
  }))
}

describe("the inventory of an environment", () => {
  it("has what is described, and what is applied as it is", () => {
    const own = clusterSecrets("app", {
      two: { purpose: "Two.", keys: { key: { purpose: "A key.", format: { type: "given" } } } },
    })
    expect(found(described, { name: "own", resources: {}, needs: own })).toEqual([
      { name: "app/one", of: "aws", keys: ["token hex"], targets: ["one"] },
      { name: "app/two", of: undefined, keys: ["key given"], targets: ["two"] },
    ])
  })

  it("has what an ExternalSecret reads that nobody described", () => {
    const resources = {
      json: external("three", "aws", { key: "app/three", property: "user" }),
      path: external("four", "aws", { key: "app/four/token" }),
      more: external("five", "aws", { key: "app/one", property: "other" }),
    }
    expect(found(described, { name: "by-hand", resources })).toEqual([
      { name: "app/one", of: "aws", keys: ["token hex", "other given"], targets: ["one", "five"] },
      { name: "app/three", of: "aws", keys: ["user given"], targets: ["three"] },
      { name: "app/four", of: "aws", keys: ["token given"], targets: ["four"] },
    ])
  })

  it("has nothing that is read from the cluster itself", () => {
    const resources = {
      store: resource("SecretStore", "cluster", { provider: { kubernetes: {} } }),
      hash: external("hash", "cluster", { key: "one" }),
    }
    expect(found({ name: "hash", resources })).toEqual([])
  })

  it("cannot tell apart what two stores call the same", () => {
    const resources = { again: external("again", "vault", { key: "app/one", property: "token" }) }
    expect(() => found(described, { name: "by-hand", resources })).toThrow(
      'The stores "aws" and "vault" both hold "app/one": give one another name.',
    )
  })
})
