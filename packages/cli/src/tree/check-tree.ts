import { existsSync } from "node:fs"
import { join } from "node:path"
import { check, type Graph, type RenderedChart, rules, treeGraph } from "@supaflux/check"
import { kindIndex, type Resource } from "@supaflux/core"
import { flux } from "@supaflux/flux"
import { kubectlTool, locateTool } from "@supaflux/tools"
import { renderReleases } from "../charts/render-releases.ts"
import type { PlacedFinding } from "../place/placed-finding.ts"
import type { Cluster } from "./cluster.ts"
import { findClusters, namedPaths } from "./find-clusters.ts"
import { isSource, sourceKey } from "./flux-kustomization.ts"
import { followCluster, type FollowedCluster } from "./follow-cluster.ts"
import { isOpen } from "./is-open.ts"
import { placeTreeFindings } from "./place-tree-findings.ts"
import { fromRoot } from "./place-resources.ts"
import { repositoryRoot } from "./repository-root.ts"
import { sourceReader } from "./source-reader.ts"
import { yamlFiles } from "./yaml-files.ts"

/** A cluster of a tree after the check. */
interface CheckedCluster {
  /** The folder that bootstrap applies, from the root of the repository. */
  readonly name: string
  readonly findings: readonly PlacedFinding[]
  readonly graph: Graph
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

const clusterNamespaces = ["default", "kube-node-lease", "kube-public", "kube-system"]

function isHere({ here }: Cluster, resource: Resource): boolean {
  const { name = "", namespace = "" } = resource.metadata ?? {}
  return isSource(resource) && here.has(sourceKey({ kind: resource.kind, name }, namespace))
}

/** The charts of a cluster's releases; those in this repository are in its folders. */
async function chartsOf(
  { units }: FollowedCluster,
  cluster: Cluster,
  root: string,
  context: TreeContext,
): Promise<ReadonlyMap<string, RenderedChart>> {
  const resources = units
    .flatMap(({ placed }) => placed.map(({ resource }) => resource))
    .filter((resource) => !isHere(cluster, resource))
  return renderReleases(resources, kindIndex(new Map()), { root, ...context, findDead: true })
}

/** What is good practice is the owner's to say, and a folder has no settings to say it in. */
const treeRules = rules.filter(({ topic }) => topic !== "good practice")

async function checkCluster(
  followed: FollowedCluster,
  cluster: Cluster,
  root: string,
  context: TreeContext,
): Promise<CheckedCluster> {
  const { name, units } = followed
  const { namespaces = [], ...provides } = flux().provides
  const graph = treeGraph({
    name,
    units,
    charts: await chartsOf(followed, cluster, root, context),
    builtin: { ...provides, namespaces: [...namespaces, ...clusterNamespaces] },
  })
  const open = isOpen(graph)
  const findings = check(graph, { rules: treeRules }).filter((finding) => !open(finding))
  return { name, findings: await placeTreeFindings(findings, root), graph }
}

/** The clusters that nothing in another leads to. */
function independent(
  followed: readonly (readonly [Cluster, FollowedCluster])[],
): readonly (readonly [Cluster, FollowedCluster])[] {
  return followed.filter(([cluster, { files }], index) => {
    if (cluster.certain) return true
    return !followed.some(
      ([, other], place) =>
        place !== index &&
        [...files].every((file) => other.files.has(file)) &&
        (other.files.size > files.size || place < index),
    )
  })
}

/**
 * Checks a folder of plain Flux manifests: each cluster that it brings up, as far as everything that
 * it is made of is in the repository.
 *
 * @param folder absolute path
 */
export async function checkTree(
  folder: string,
  { cache, tools }: TreeContext,
): Promise<CheckedFolder> {
  const read = sourceReader()
  // The templates of charts are none of Flux's files.
  const { files } = yamlFiles(folder, (path) => existsSync(join(path, "Chart.yaml")))
  const sources = await Promise.all(files.map(read))
  const all = sources.flatMap(({ objects }) => objects)
  const root = repositoryRoot(folder, namedPaths(all))
  const defined = new Set(
    all.flatMap(({ resource }) => {
      const { name = "", namespace = "flux-system" } = resource.metadata ?? {}
      return isSource(resource) ? [sourceKey({ kind: resource.kind, name }, namespace)] : []
    }),
  )
  const kubectl = locateTool(kubectlTool, tools)
  const followed = await Promise.all(
    findClusters(files, all, root).map(
      async (cluster) =>
        [cluster, await followCluster(cluster, { root, kubectl, read, defined })] as const,
    ),
  )
  const clusters: CheckedCluster[] = []
  const reached = new Set<string>()
  for (const [cluster, one] of independent(followed)) {
    for (const file of one.files) reached.add(file)
    // oxlint-disable-next-line no-await-in-loop -- each uses every core for its charts
    clusters.push(await checkCluster(one, cluster, root, { cache, tools }))
  }
  const unreachable = files.filter((file, index) => {
    const objects = sources[index]?.objects ?? []
    return objects.length > 0 && !reached.has(file)
  })
  return { clusters, unreachable: unreachable.map((file) => fromRoot(root, file)) }
}
