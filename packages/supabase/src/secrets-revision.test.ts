import { requireShared, snapshotOf, strictCrdErrors } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { secretNames } from "./secret-references.ts"
import { secretsRevision } from "./secrets-revision.ts"
import { supabase } from "./supabase.ts"
import { operator } from "./test-support/handles.ts"
import { options } from "./test-support/options.ts"

const revised = secretsRevision({
  operator,
  secrets: options.secrets,
  release: "supabase",
  namespace: "supabase",
  readerNamespace: "flux-system",
})
interface Read {
  readonly spec: { readonly data: readonly { readonly remoteRef: { readonly key: string } }[] }
}

describe("the revision of the secrets", () => {
  it("is a hash of all of them, in the namespace of the HelmRelease", async () => {
    await expect(snapshotOf(revised.resources)).toMatchFileSnapshot(
      "./__snapshots__/secrets-revision.yaml",
    )
  })

  it("fits the definitions of External Secrets to the letter", (context) => {
    const crds = requireShared(context, "crds")
    const { store, revision } = revised.resources
    if (store === undefined || revision === undefined) throw new Error("It has no store.")
    expect(strictCrdErrors(store, crds)).toEqual([])
    expect(strictCrdErrors(revision, crds)).toEqual([])
  })

  it("reads every Secret of the release, and may read no other", () => {
    const names = secretNames.map((name) => `supabase-${name}`)
    const { data } = (revised.resources["revision"] as unknown as Read).spec
    expect(data.map(({ remoteRef }) => remoteRef.key)).toEqual(names)
    expect(revised.resources["role"]).toMatchObject({
      metadata: { namespace: "supabase" },
      rules: [{ resources: ["secrets"], resourceNames: names, verbs: ["get"] }],
    })
  })

  it("comes after the operator, and after the Secrets that it reads", () => {
    expect(revised.dependsOn).toMatchObject([
      { component: operator.component },
      { component: "supabase-secrets" },
    ])
  })

  it("has its Secret watched by Flux", () => {
    expect(revised.resources["revision"]).toMatchObject({
      spec: {
        target: {
          template: { metadata: { labels: { "reconcile.fluxcd.io/watch": "Enabled" } } },
        },
      },
    })
  })
})

describe("the release", () => {
  it.for([
    ["in its own namespace", {}, "supabase"],
    [
      "beside the chart in Git",
      { chart: { type: "git", path: "./charts/supabase" } as const },
      "flux-system",
    ],
  ] as const)("%s waits for the revision and reads it from there", ([, given, namespace]) => {
    const { components, release } = supabase({ ...options, ...given, operator })
    const [first] = components
    expect(components.map(({ name }) => name)).toEqual([
      "supabase-secrets-revision",
      "supabase",
      "supabase-routes",
    ])
    expect(first?.namespace).toBe(namespace)
    expect(release.resources.release.metadata?.namespace).toBe(namespace)
    expect(release.resources.release.spec?.valuesFrom).toEqual([
      {
        kind: "Secret",
        name: "supabase-secrets-revision",
        valuesKey: "revision",
        targetPath: "secretsRevision",
      },
    ])
    expect(release.dependsOn).toContainEqual(
      expect.objectContaining({ component: "supabase-secrets-revision" }),
    )
  })

  it("reads no revision without the operator", () => {
    const { components, release } = supabase(options)
    expect(components).toHaveLength(2)
    expect(release.resources.release.spec).not.toHaveProperty("valuesFrom")
  })
})
