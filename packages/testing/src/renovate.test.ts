import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { parse } from "yaml"
import { projectRoot } from "./project-root.ts"

interface CustomManager {
  readonly customType: string
  readonly managerFilePatterns: readonly string[]
  readonly matchStrings: readonly string[]
  readonly depNameTemplate?: string
}
interface PackageRule {
  readonly groupName?: string
  readonly matchDepNames?: readonly string[]
  readonly matchPackageNames?: readonly string[]
  readonly matchFileNames?: readonly string[]
  readonly enabled?: boolean
}
interface Config {
  readonly customManagers: readonly CustomManager[]
  readonly packageRules: readonly PackageRule[]
}
/** One pin as Renovate finds it. */
interface Found {
  readonly file: string
  readonly match: string
  readonly start: number
  readonly fields: Readonly<Record<string, string | undefined>>
}

const read = (path: string): string => readFileSync(join(projectRoot, path), "utf8")
const { customManagers, packageRules } = JSON.parse(read("renovate.json")) as Config
const versionFiles = readdirSync(join(projectRoot, "packages"))
  .map((name) => `packages/${name}/src/versions.ts`)
  .filter((path) => existsSync(join(projectRoot, path)))
  .sort()
const files = [...versionFiles, ".ci/run", ".github/actions/setup/action.yml"]

/** Renovate's way to match names: a regular expression between slashes, else a glob. */
function matches(pattern: string, name: string): boolean {
  if (pattern.startsWith("/")) return new RegExp(pattern.slice(1, -1)).test(name)
  return pattern.endsWith("/**") ? name.startsWith(pattern.slice(0, -2)) : name === pattern
}

function find(manager: CustomManager): Found[] {
  return files
    .filter((file) => manager.managerFilePatterns.some((pattern) => matches(pattern, file)))
    .flatMap((file) =>
      manager.matchStrings.flatMap((expression) =>
        [...read(file).matchAll(new RegExp(expression, "g"))].map((match) => ({
          file,
          match: match[0],
          start: match.index,
          fields: { depName: manager.depNameTemplate, ...match.groups },
        })),
      ),
    )
}

const pins = customManagers.flatMap(find).filter(({ file }) => versionFiles.includes(file))
const catalog = (parse(read("pnpm-workspace.yaml")) as { catalog: Record<string, string> }).catalog

function groupOf(name: string): string | undefined {
  const rules = packageRules.filter(({ groupName, matchDepNames = [], matchPackageNames = [] }) => {
    const patterns = [...matchDepNames, ...matchPackageNames]
    return groupName !== undefined && patterns.some((pattern) => matches(pattern, name))
  })
  return rules.at(-1)?.groupName
}

describe.each(versionFiles)("%s", (file) => {
  it("has a comment for Renovate above every version", () => {
    const text = read(file)
    const found = pins
      .filter((pin) => pin.file === file)
      .map(({ start, match, fields }) => start + match.lastIndexOf(`"${fields["currentValue"]}"`))
    const literals = [...text.matchAll(/"v?\d+(?:\.\d+)+[^"\s]*"/g)].map(({ index }) => index)
    expect(literals.length).toBeGreaterThan(0)
    expect(found).toEqual(literals)
  })

  it("is left with no older version in a link", () => {
    let text = read(file)
    const olds = new Set<string>()
    for (const { match, fields } of pins.filter((pin) => pin.file === file)) {
      const old = fields["currentValue"] ?? ""
      olds.add(old.replace(/^v/, ""))
      text = text.replace(match, match.replaceAll(old, "999.0.0"))
    }
    const links = [...text.matchAll(/https:\/\/\S+/g)].map(([link]) => link)
    expect(links.filter((link) => [...olds].some((old) => link.includes(old)))).toEqual([])
  })
})

it.each(pins.map((pin) => [String(pin.fields["depName"]), pin] as const))(
  "knows where to look for a newer %s",
  (depName, { fields }) => {
    const { datasource = "", registryUrl, extractVersion, currentValue = "" } = fields
    const lookUps: Readonly<Record<string, () => void>> = {
      docker: () =>
        expect(depName).toMatch(/^(?:[a-z0-9-]+(?:\.[a-z0-9-]+)+\/)?[a-z0-9-]+\/[a-z0-9/-]+$/),
      helm: () => expect(registryUrl).toMatch(/^https:\/\/.+[^/]$/),
      "github-releases": () => {
        expect(depName).toMatch(/^[\w-]+\/[\w-]+$/)
        const version = new RegExp(extractVersion ?? "^(?<version>.+)$").exec(`v${currentValue}`)
        expect(version?.groups?.["version"]).toBe(currentValue)
      },
    }
    expect(Object.keys(lookUps)).toContain(datasource)
    lookUps[datasource]?.()
  },
)

it.each(customManagers.map((manager) => [manager.matchStrings[0] ?? "", manager] as const))(
  "has a manager that finds something: %s",
  (expression, manager) => {
    expect(find(manager).length).toBeGreaterThan(0)
    // RE2, which Renovate runs, has neither lookaround nor back references.
    expect(expression).not.toMatch(/\(\?(?:[=!]|<[=!])|\\[1-9]/)
  },
)

const pinned = pins.map(({ fields }) => fields["depName"] ?? "")
const packages = Object.keys(catalog)

it.each([
  ["Istio and the Gateway API", pinned, [/istio/, /gateway-api/]],
  ["Velero and its plugin", pinned, [/velero/]],
  ["Karpenter's charts", pinned, [/karpenter/]],
  ["Prometheus and its definitions", pinned, [/kube-prometheus-stack/, /prometheus-operator-crds/]],
  ["the models", packages, [/kubernetes-models/]],
  ["linter and formatter", packages, [/^ox(?:lint|fmt)/]],
  ["the test runner and its bundler", packages, [/^vite/]],
] as const)("moves %s together", (_what, names, family) => {
  const members = names.filter((name) => family.some((pattern) => pattern.test(name)))
  const groups = new Set(members.map(groupOf))
  expect(groups.size).toBeLessThanOrEqual(1)
  // One pin alone needs no group.
  expect(members.length > 1 && groups.has(undefined)).toBe(false)
})

it("has no rule for what is not there", () => {
  const names = [...pinned, ...packages]
  const patterns = packageRules.flatMap(({ matchDepNames = [], matchPackageNames = [] }) => [
    ...matchDepNames,
    ...matchPackageNames,
  ])
  expect(patterns.filter((pattern) => !names.some((name) => matches(pattern, name)))).toEqual([])
})

it("leaves the chart of this repository to its releases", () => {
  const rule = packageRules.find(({ enabled }) => enabled === false)
  expect(rule?.matchDepNames).toEqual(["ghcr.io/supaflux/charts/supabase"])
})
