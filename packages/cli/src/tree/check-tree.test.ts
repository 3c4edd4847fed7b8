import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it, onTestFinished } from "vitest"
import { checkTree, type CheckedFolder } from "./check-tree.ts"

const fixtures = join(import.meta.dirname, "fixtures/good")
const projectRoot = join(import.meta.dirname, "../../../..")
const cache = mkdtempSync(join(tmpdir(), "supaflux-cache-"))
afterAll(() => rmSync(cache, { recursive: true }))

type Change = readonly [file: string, from: string, to: string]

/** Checks a fixture after some changes to a copy of it. */
async function checked(name: string, ...changes: readonly Change[]): Promise<CheckedFolder> {
  const folder = mkdtempSync(join(tmpdir(), "supaflux-tree-"))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync(join(fixtures, name), folder, { recursive: true })
  for (const [file, from, to] of changes) {
    const text = readFileSync(join(folder, file), "utf8")
    expect(text).toContain(from)
    writeFileSync(join(folder, file), text.replace(from, to))
  }
  return checkTree(folder, { cache, tools: projectRoot })
}

/** Code, file and line of each finding. */
function said({ clusters }: CheckedFolder): string[] {
  return clusters.flatMap(({ findings }) =>
    findings.map(({ code, where }) => `${code} ${where.file ?? ""}:${where.line ?? ""}`),
  )
}

function notBuilt({ clusters }: CheckedFolder): string[] {
  return clusters.flatMap(({ graph }) =>
    graph.units.flatMap(({ type, label, unknown }) =>
      type === "kustomization" && unknown !== undefined ? [`${label}: ${unknown}`] : [],
    ),
  )
}

/** Kustomizations of fixtures that are, or hold, something that is not in the repository. */
const notLookedInto: Readonly<Record<string, number>> = { elsewhere: 2, instance: 1, sources: 1 }

describe.each(readdirSync(fixtures))("a well-formed tree: %s", (name) => {
  it("has no findings", async () => {
    const folder = await checked(name)
    expect(folder.clusters).not.toEqual([])
    expect(said(folder)).toEqual([])
    expect(notBuilt(folder)).toHaveLength(notLookedInto[name] ?? 0)
  })
})

const broken: readonly (readonly [
  what: string,
  fixture: string,
  change: Change,
  found: string[],
])[] = [
  [
    "a namespace that nothing declares",
    "plain",
    ["apps/web/web.yaml", "namespace: web\nstringData", "namespace: wep\nstringData"],
    ["NAMESPACE_UNDECLARED apps/web/web.yaml:46"],
  ],
  [
    "a dependency that is not there",
    "plain",
    ["cluster/apps.yml", "name: namespaces", "name: namespace"],
    ["DEPENDS_ON_MISSING cluster/apps.yml:8", "ORDER_NAMESPACE_LATE apps/jobs/list.yaml:1"],
  ],
  [
    "a key that an encrypted Secret does not have",
    "plain",
    ["apps/web/web.yaml", "key: password", "key: pasword"],
    ["SECRET_KEY_MISSING apps/web/web.yaml:26"],
  ],
  [
    "a source that is not there",
    "helm",
    ["releases/cert-manager.yaml", "name: jetstack", "name: jetstak"],
    ["SOURCE_MISSING releases/cert-manager.yaml:19"],
  ],
  [
    "a chart that is not pinned",
    "helm",
    ["releases/cert-manager.yaml", "version: v1.21.1", 'version: ">=1.0.0"'],
    ["CHART_UNPINNED releases/cert-manager.yaml:17"],
  ],
  [
    "a value that the chart does not have",
    "helm",
    ["releases/own.yaml", "mode: fast", "mod: fast"],
    ["CHART_VALUE_UNKNOWN releases/own.yaml:18"],
  ],
  [
    "a path that is not there",
    "plain",
    ["cluster/apps.yml", "path: ./apps", "path: ./app"],
    ["PATH_MISSING cluster/apps.yml:11"],
  ],
  [
    "a file that kustomize does not find",
    "components",
    ["platform/kustomization.yaml", "namespace.yaml", "namespaces.yaml"],
    ["BUILD_FAILS sync.yaml:9"],
  ],
  [
    "a namespace that nothing declares, of what kustomize makes",
    "components",
    [
      "platform/kustomization.yaml",
      "kind: Kustomization",
      "kind: Kustomization\nconfigMapGenerator: [{ name: made, namespace: nowhere, literals: [a=b] }]",
    ],
    ["NAMESPACE_UNDECLARED platform/kustomization.yaml:1"],
  ],
  [
    "a file that is no YAML",
    "plain",
    ["apps/web/web.yaml", "kind: Deployment", "kind: a: Deployment"],
    ["BUILD_FAILS cluster/apps.yml:11"],
  ],
  [
    "a file that the source leaves out of what kustomize builds",
    "components",
    ["flux-system/gotk-sync.yaml", "spec:", "spec:\n  ignore: platform/namespace.yaml"],
    ["BUILD_FAILS sync.yaml:9"],
  ],
  [
    "a folder that the source leaves out",
    "plain",
    ["cluster/flux-system/gotk-sync.yaml", "spec:", "spec:\n  ignore: /namespaces/"],
    ["NAMESPACE_UNDECLARED apps/jobs/list.yaml:1", "NAMESPACE_UNDECLARED apps/web/web.yaml:5"],
  ],
  [
    "a variable that nothing defines",
    "substitution",
    [
      "clusters/one/apps.yaml",
      "      - kind: Secret\n        name: cluster-secrets\n      - kind: ConfigMap\n        name: more-settings\n        optional: true\n",
      "",
    ],
    ["VARIABLE_UNDEFINED apps/web.yaml:66"],
  ],
  [
    "a Service whose selector matches nothing, built by kustomize",
    "components",
    ["web/web.yaml", "selector:\n    app: web\n  ports", "selector:\n    app: wep\n  ports"],
    ["SELECTOR_MATCHES_NOTHING web/web.yaml:34"],
  ],
]

describe("a broken tree", () => {
  it.each(broken)("with %s has these findings alone", async (_what, fixture, change, found) => {
    expect(said(await checked(fixture, change))).toEqual(found)
  })
})

describe("a tree", () => {
  it("has a graph for each cluster, and names files that none is made of", async () => {
    const { clusters, unreachable } = await checked("monorepo")
    expect(clusters.map(({ name }) => name)).toEqual(["clusters/production", "clusters/staging"])
    expect(unreachable).toEqual(["old/leftover.yaml"])
  })

  it("fetches nothing, and says what it did not look into", async () => {
    expect(notBuilt(await checked("elsewhere"))).toEqual([
      "Kustomization flux-system/other: the GitRepository other is not this repository",
      "Kustomization flux-system/remote: it is built on https://github.com/example/base//deploy?ref=v1.0.0, which is not fetched",
    ])
  })

  it("reports nothing of what other repositories may bring", async () => {
    const change: Change = ["clusters/one/other.yaml", "name: remote", "name: remotes"]
    expect(said(await checked("elsewhere", change))).toEqual([])
  })

  it("does not judge a folder with a file that it cannot read", async () => {
    const change: Change = ["apps/web/web.yaml", "kind: Service", "kind: {{ .Kind }}{{"]
    const folder = await checked("plain", change)
    expect(said(folder)).toEqual([])
    expect(notBuilt(folder)).toEqual([
      "Kustomization flux-system/apps: apps/web/web.yaml was not read: it is a template",
    ])
  })
})
