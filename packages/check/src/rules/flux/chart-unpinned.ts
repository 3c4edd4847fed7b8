import type { Graph } from "../../graph/graph.ts"
import type { GraphNode } from "../../graph/graph-node.ts"
import { specOf, type HelmReleaseSpec } from "../../order/flux-specs.ts"
import type { Problem } from "../../problem.ts"
import type { Rule } from "../../rule.ts"

/** One version, with pre-release and build: `1.2.3-rc.1+abc`, with or without its `v`. */
const exact = /^=?\s*v?\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/

interface Reference {
  readonly tag?: string
  readonly semver?: string
  readonly digest?: string
}

const hint = "name one version, and let a bot such as Renovate raise it: a change is then a commit"

function chartOf(node: GraphNode): Problem[] {
  const { chart } = specOf<HelmReleaseSpec>(node)
  const { version = "*", sourceRef } = chart?.spec ?? {}
  // A chart in Git or in a bucket has the version that is there.
  if (sourceRef?.kind !== "HelmRepository" || exact.test(version)) return []
  const message = `installs whatever version of the chart ${chart?.spec?.chart ?? ""} fits ${JSON.stringify(version)}`
  return [{ message, node, path: ["spec", "chart", "spec", "version"], hint }]
}

function repositoryOf(node: GraphNode): Problem[] {
  const { ref = {} } = specOf<{ ref: Reference }>(node)
  const { tag, semver, digest } = ref
  if (digest !== undefined || (semver === undefined && tag !== undefined && tag !== "latest"))
    return []
  if (semver !== undefined && exact.test(semver)) return []
  const what =
    semver === undefined ? `the tag ${tag ?? "latest"}` : `the range ${JSON.stringify(semver)}`
  return [{ message: `follows ${what}`, node, path: ["spec", "ref"], hint }]
}

function check({ ofKind }: Graph): Problem[] {
  return [
    ...ofKind("helm.toolkit.fluxcd.io", "HelmRelease").flatMap(chartOf),
    ...ofKind("source.toolkit.fluxcd.io", "OCIRepository").flatMap(repositoryOf),
  ]
}

/** Charts and artifacts have one version. */
export const chartUnpinned: Rule = {
  code: "CHART_UNPINNED",
  topic: "flux",
  severity: "error",
  title: "A chart or an artifact is installed in whatever version is the newest.",
  why: "The cluster changes without a commit, at any hour, and nobody can go back to what ran yesterday; the rest of the environment was checked against another version.",
  wrong: 'version: "1.x"',
  right: "version: 1.21.1",
  check,
}
