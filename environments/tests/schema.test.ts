import { apiGroup } from "@supaflux/core"
import { requireShared, strictCrdErrors } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { parse } from "yaml"
import { generated, names, resourcesOf } from "./all-environments.ts"

/** Kinds of EKS add-ons, whose definitions are not among the reference data. */
const withoutDefinition = new Set(["VolumeSnapshotClass"])

describe.each(names)("%s", (name) => {
  it("fits the published definition of every custom resource, to the letter", async (context) => {
    const folder = requireShared(context, "crds")
    const { composition } = await generated(name)
    let checked = 0
    for (const { at, resource } of await resourcesOf(name)) {
      if (composition.kinds.isBuiltinGroup(apiGroup(resource.apiVersion))) continue
      if (withoutDefinition.has(resource.kind)) continue
      expect({ at, errors: strictCrdErrors(resource, folder) }).toEqual({ at, errors: [] })
      checked += 1
    }
    expect(checked).toBeGreaterThan(20)
  })

  it("fits the published definition of every object of Flux, to the letter", async (context) => {
    const folder = requireShared(context, "crds")
    const { rendered } = await generated(name)
    const synced = (rendered?.files ?? []).filter(({ path }) => /^sync\/[a-z]+\..*\.io_/.test(path))
    for (const { path, content } of synced) {
      const resource = parse(content) as { apiVersion: string; kind: string }
      expect({ path, errors: strictCrdErrors(resource, folder) }).toEqual({ path, errors: [] })
    }
    expect(synced.length).toBeGreaterThan(10)
  })
})
