import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { projectRoot } from "./project-root.ts"

/** What each package may import of ours: dependencies point one way. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  core: [],
  flux: ["core"],
  cluster: ["core", "flux"],
  gateway: ["core", "flux"],
  mesh: ["core", "flux"],
  secrets: ["core", "flux"],
  dns: ["core", "flux"],
  autoscaling: ["core", "flux"],
  velero: ["core", "flux"],
  observability: ["core", "flux"],
  inputs: [],
  supabase: ["core", "flux", "gateway", "mesh", "secrets"],
  check: ["core"],
  cli: ["core", "flux", "check", "secrets", "tools"],
  testing: ["tools"],
  tools: [],
}

interface Manifest {
  readonly private?: boolean
  readonly sideEffects?: boolean
  readonly type?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

const packages = join(projectRoot, "packages")
const names = readdirSync(packages)
const read = (path: string): unknown => JSON.parse(readFileSync(join(packages, path), "utf8"))
const ours = (dependencies: Readonly<Record<string, string>> = {}): string[] =>
  Object.keys(dependencies).flatMap((name) =>
    name.startsWith("@supaflux/") ? [name.slice("@supaflux/".length)] : [],
  )

/** Packages of ours that the files of a package import, tests apart. */
function imported(name: string): string[] {
  const source = join(packages, name, "src")
  const texts = readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !/\.test(?:-d)?\.ts$|test-support/.test(file))
    .map((file) => readFileSync(join(source, file), "utf8"))
  const found = texts.flatMap((text) =>
    [...text.matchAll(/from "@supaflux\/([a-z-]+)(?:\/[a-z-]+)?"/g)].map(([, of = ""]) => of),
  )
  return [...new Set(found)].sort()
}

it("knows every package", () => {
  expect(names.toSorted()).toEqual(Object.keys(allowed).sort())
})

describe.each(names)("%s", (name) => {
  const manifest = read(`${name}/package.json`) as Manifest

  it("depends on lower tiers only", () => {
    for (const dependency of ours(manifest.dependencies)) {
      expect(allowed[name]).toContain(dependency)
    }
  })

  it("declares what it imports, and imports what it declares", () => {
    expect(imported(name)).toEqual(ours(manifest.dependencies).sort())
  })

  it("references the projects that it depends on", () => {
    const config = read(`${name}/tsconfig.json`) as { references?: { path: string }[] }
    const references = (config.references ?? []).map(({ path }) => path.replace("../", ""))
    expect(references.sort()).toEqual(ours(manifest.dependencies).sort())
  })

  it("is an ES module without side effects and without peers", () => {
    expect(manifest).toMatchObject({ type: "module", sideEffects: false })
    expect(manifest.peerDependencies).toBeUndefined()
  })
})

it("builds every public package", () => {
  const config = JSON.parse(readFileSync(join(projectRoot, "tsconfig.build.json"), "utf8")) as {
    references: { path: string }[]
  }
  const published = names.filter(
    (name) => (read(`${name}/package.json`) as Manifest).private !== true,
  )
  expect(config.references.map(({ path }) => path.replace("packages/", "")).sort()).toEqual(
    published.sort(),
  )
})

it("lets nothing import an environment", () => {
  for (const name of names) {
    const source = join(packages, name, "src")
    for (const file of readdirSync(source, { recursive: true, encoding: "utf8" })) {
      if (!file.endsWith(".ts")) continue
      expect(readFileSync(join(source, file), "utf8")).not.toMatch(/from "[^"]*\/environments\//)
    }
  }
})
