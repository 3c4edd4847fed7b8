import { readFileSync } from "node:fs"
import { requireShared } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { externalSecretsKinds } from "./kinds.ts"
import { versions } from "./versions.ts"

/** Value of the first line that is a field at the given depth. */
function field(document: string, name: string, depth: number): string | undefined {
  return new RegExp(`^ {${depth}}${name}: (\\S+)$`, "m").exec(document)?.[1]
}

describe("externalSecretsKinds", () => {
  it("lists every kind that the chart installs, with its scope", (context) => {
    const file = requireShared(context, `crds/external-secrets-${versions.externalSecrets}.yaml`)
    const installed = readFileSync(file, "utf8")
      .split(/^---.*$/m)
      .filter((document) => field(document, "kind", 0) === "CustomResourceDefinition")
      .map((crd) => `${field(crd, "kind", 4)}.${field(crd, "group", 2)} ${field(crd, "scope", 2)}`)
    const listed = externalSecretsKinds.map(({ kind, group, scope }) => `${kind}.${group} ${scope}`)
    expect(listed.sort()).toEqual(installed.sort())
  })

  it("tells of all but generators when they are ready", () => {
    const without = externalSecretsKinds.filter(({ health }) => health === undefined)
    expect(new Set(without.map(({ group }) => group))).toEqual(
      new Set(["generators.external-secrets.io"]),
    )
  })

  it("takes an ExternalSecret for ready only when its latest generation is synced", () => {
    const { health } = externalSecretsKinds.find(({ kind }) => kind === "ExternalSecret") ?? {}
    expect(health?.current).toContain(
      "status.syncedResourceVersion.startsWith(string(metadata.generation) + '-')",
    )
  })

  it("loads the model of the very kind", async () => {
    const modelled = externalSecretsKinds.filter(({ model }) => model !== undefined)
    expect(modelled.map(({ kind }) => kind)).toEqual([
      "ClusterSecretStore",
      "SecretStore",
      "ExternalSecret",
      "ClusterExternalSecret",
    ])
    for (const { kind, model } of modelled) {
      const loaded = await model?.("v1")
      expect(loaded).toHaveProperty("kind", kind)
      expect(loaded).toHaveProperty("apiVersion", "external-secrets.io/v1")
    }
  })
})
