import { execFileSync } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
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

const mark = "component"

/** A folder whose kustomization has those of all components, each of which annotates what it has. */
function umbrella(root: string, components: readonly string[]): string {
  const folder = mkdtempSync(`${root}-`)
  const kustomization = (path: string, content: object) => {
    mkdirSync(path, { recursive: true })
    writeFileSync(join(path, "kustomization.yaml"), JSON.stringify(content))
  }
  for (const name of components) {
    kustomization(join(folder, name), {
      resources: [`../../${basename(root)}/components/${name}`],
      commonAnnotations: { [mark]: name },
    })
  }
  kustomization(folder, { resources: components })
  return folder
}

describe.each(names)("%s", (name) => {
  it("is built by kustomize, with exactly the resources that were composed", async (context) => {
    const kubectl = requireTool(context, "kubectl")
    const { rendered, composition, findings } = await generated(name)
    expect(findings).toEqual([])
    if (rendered === undefined) throw new Error("nothing was rendered")
    const root = join(directory, name)
    write(plan(rendered, root))

    const resourcesIn = (folder: string): readonly Resource[] =>
      parseAllDocuments(
        execFileSync(kubectl, ["kustomize", folder], { encoding: "utf8", maxBuffer: 2 ** 26 }),
      ).flatMap((document) => (document.toJS() as Resource | null) ?? [])
    const build = (path: string): string[] => resourcesIn(join(root, path)).map(identity).sort()

    // All components at once, each marked with its name: a kubectl for each takes many times as long.
    const own = composition.components.filter(
      ({ component }) => component.delivery?.external === undefined,
    )
    const built = Map.groupBy(
      resourcesIn(
        umbrella(
          root,
          own.map(({ component }) => component.name),
        ),
      ),
      ({ metadata }) => metadata?.annotations?.[mark],
    )
    for (const { component, resources } of own) {
      expect((built.get(component.name) ?? []).map(identity).sort()).toEqual(
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
