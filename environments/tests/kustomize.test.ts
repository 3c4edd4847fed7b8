import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { identity, plan, write, type Resource } from "@supaflux/core"
import { requireTool } from "@supaflux/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { parseAllDocuments } from "yaml"
import { generated, names } from "./all-environments.ts"

let directory = ""
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "supaflux-kustomize-"))
})
afterAll(() => rmSync(directory, { recursive: true }))

describe.each(names)("%s", (name) => {
  it("is built by kustomize, with exactly the resources that were composed", async (context) => {
    const kubectl = requireTool(context, "kubectl")
    const { rendered, composition, findings } = await generated(name)
    expect(findings).toEqual([])
    if (rendered === undefined) throw new Error("nothing was rendered")
    const root = join(directory, name)
    write(plan(rendered, root))

    const build = (path: string): string[] => {
      const text = execFileSync(kubectl, ["kustomize", join(root, path)], { encoding: "utf8" })
      return parseAllDocuments(text)
        .map((document) => document.toJS() as Resource | null)
        .flatMap((resource) => (resource === null ? [] : [identity(resource)]))
        .sort()
    }
    for (const { component, resources } of composition.components) {
      if (component.delivery?.external !== undefined) continue
      expect(build(`components/${component.name}`)).toEqual(
        resources.map(({ resource }) => identity(resource)).sort(),
      )
    }
    const synced = build(".")
    for (const { component } of composition.components) {
      expect(synced).toContain(
        `kustomize.toolkit.fluxcd.io/Kustomization/flux-system/${component.name}`,
      )
    }
    expect(build("sync")).toEqual(synced)
    const sources = composition.components.filter((c) => c.component.delivery?.external)
    expect(synced).toHaveLength(composition.components.length + sources.length)
  })
})
