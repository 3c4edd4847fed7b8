import {
  check,
  type CheckFinding,
  type Graph,
  type RenderedChart,
  treeGraph,
} from "@supaflux/check"
import {
  type CheckSettings,
  identity,
  kindIndex,
  type Provides,
  type Resource,
} from "@supaflux/core"
import { flux } from "@supaflux/flux"
import { renderReleases } from "../charts/render-releases.ts"
import type { PlacedFinding } from "../place/placed-finding.ts"
import type { Cluster } from "./cluster.ts"
import { folderSettings } from "./folder-settings.ts"
import type { FollowedCluster } from "./follow-cluster.ts"
import { helmfileReleases, type InstalledRelease } from "./helmfile-releases.ts"
import { isOpen } from "./is-open.ts"
import { fromRoot } from "./place-resources.ts"
import { placeTreeFindings } from "./place-tree-findings.ts"
import { chartResources, readTree } from "./read-tree.ts"
import type { Roots } from "./repository-root.ts"
import { treeRules, treeSettings } from "./tree-rules.ts"
import { withSettingsOnce } from "./with-settings-once.ts"

/** A cluster of a tree after the check. */
interface CheckedCluster {
  /** The folder that bootstrap applies, from the root of the repository. */
  readonly name: string
  readonly findings: readonly PlacedFinding[]
  readonly graph: Graph
}

/** The same before the lines of its findings are looked up. */
interface JudgedCluster extends Pick<CheckedCluster, "name" | "graph"> {
  readonly findings: readonly CheckFinding[]
}

/** What a folder is checked with. */
export interface TreeContext {
  /** The cache's folder. */
  readonly cache: string
  /** Folder of the project whose kubectl and helm are used, where there are none on the PATH. */
  readonly tools: string
}

/** A folder of Flux manifests after the check. */
export interface CheckedFolder {
  readonly clusters: readonly CheckedCluster[]
  /** Files with objects that no cluster is made of, from the root of the repository. */
  readonly unreachable: readonly string[]
}

/** The sources that are this repository and in no file: bootstrap makes them. */
function bootstrapSources({ here, by }: Cluster, { units }: FollowedCluster): Resource[] {
  const there = new Set(
    units.flatMap(({ placed }) => placed.map(({ resource }) => identity(resource))),
  )
  const sources = [...here].map((key): Resource => {
    const [kind = "", namespace = "", name = ""] = key.split("/")
    return { apiVersion: "source.toolkit.fluxcd.io/v1", kind, metadata: { name, namespace } }
  })
  return [...sources, ...(by === undefined ? [] : [by])].filter((one) => !there.has(identity(one)))
}

const clusterNamespaces = ["default", "kube-node-lease", "kube-public", "kube-system"]

/** The charts of a cluster's releases; those in this repository are in its folders. */
async function chartsOf(
  { units }: FollowedCluster,
  cluster: Cluster,
  root: string,
  context: TreeContext,
): Promise<ReadonlyMap<string, RenderedChart>> {
  const resources = chartResources(cluster, units)
  return renderReleases(resources, kindIndex(new Map()), { root, ...context, findDead: true })
}

/** What is there before Flux, beside what bootstrap makes. */
function installed(releases: readonly InstalledRelease[]): Provides {
  return {
    namespaces: releases.map(({ namespace }) => namespace),
    objects: releases.map((metadata) => ({
      apiVersion: "helm.toolkit.fluxcd.io/v2",
      kind: "HelmRelease",
      metadata: { ...metadata },
    })),
  }
}

async function checkCluster(
  followed: FollowedCluster,
  cluster: Cluster,
  { source: root }: Roots,
  before: Provides,
  settings: CheckSettings,
  context: TreeContext,
): Promise<JudgedCluster> {
  const { name, units } = followed
  const { namespaces = [], objects = [], ...provides } = flux().provides
  const graph = treeGraph({
    name,
    units,
    charts: await chartsOf(followed, cluster, root, context),
    builtin: {
      ...provides,
      objects: [...objects, ...bootstrapSources(cluster, followed), ...(before.objects ?? [])],
      namespaces: [...namespaces, ...clusterNamespaces, ...(before.namespaces ?? [])],
    },
  })
  const open = isOpen(graph)
  const found = check(graph, { rules: treeRules, settings: treeSettings(settings) })
  return { name, findings: found.filter((finding) => !open(finding)), graph }
}

/**
 * Checks a folder of plain Flux manifests: each cluster that it brings up, as far as everything that
 * it is made of is in the repository.
 *
 * @param folder absolute path
 * @throws UsageError for settings that cannot be read
 */
export async function checkTree(
  folder: string,
  { cache, tools }: TreeContext,
): Promise<CheckedFolder> {
  const { files, sources, roots, clusters: followed } = await readTree(folder, tools)
  const { repository: base } = roots
  const before = installed(helmfileReleases(folder))
  const folderAsks = await folderSettings(folder, base)
  const { settings } = folderAsks
  const judged: JudgedCluster[] = []
  const reached = new Set<string>()
  for (const [cluster, one] of followed) {
    for (const file of one.files) reached.add(file)
    // oxlint-disable-next-line no-await-in-loop -- each uses every core for its charts
    judged.push(await checkCluster(one, cluster, roots, before, settings, { cache, tools }))
  }
  const said = withSettingsOnce(
    judged.map(({ findings }) => findings),
    folderAsks,
  )
  const clusters = await Promise.all(
    judged.map(async (each, index) => ({
      ...each,
      findings: await placeTreeFindings(said[index] ?? [], base),
    })),
  )
  const unreachable = files.filter((file, index) => {
    const objects = sources[index]?.objects ?? []
    return objects.length > 0 && !reached.has(file)
  })
  return { clusters, unreachable: unreachable.map((file) => fromRoot(base, file)) }
}
