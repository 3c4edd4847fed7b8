import { existsSync } from "node:fs"
import { join } from "node:path"
import type { UnitDraft } from "@supaflux/check"
import type { Resource } from "@supaflux/core"
import { kubectlTool, locateTool } from "@supaflux/tools"
import type { Cluster } from "./cluster.ts"
import { findClusters, namedPaths } from "./find-clusters.ts"
import { isSource, sourceKey } from "./flux-kustomization.ts"
import { followCluster, type FollowedCluster } from "./follow-cluster.ts"
import { rootsOf, type Roots } from "./repository-root.ts"
import type { SourceDocument, SourceFile } from "./source-document.ts"
import { type LeftOut, sourceIgnore } from "./source-ignore.ts"
import { sourceReader } from "./source-reader.ts"
import { yamlFiles } from "./yaml-files.ts"

/** What sources leave out. Of two that say something else under one name, neither is believed. */
function leftOutBySource(root: string, all: readonly SourceDocument[]): (key: string) => LeftOut {
  const ignoring = sourceIgnore(root)
  const said = new Map<string, Set<string>>()
  for (const { resource } of all.filter((each) => isSource(each.resource))) {
    const { name = "", namespace = "flux-system" } = resource.metadata ?? {}
    const { spec } = resource as { readonly spec?: { readonly ignore?: string } }
    const key = sourceKey({ kind: resource.kind, name }, namespace)
    said.set(key, new Set([...(said.get(key) ?? []), spec?.ignore ?? ""]))
  }
  return (key) => {
    const [own, ...others] = said.get(key) ?? []
    return others.length > 0 ? () => false : ignoring(own)
  }
}

/** Clusters, each with what Flux applies to it. */
type Followed = readonly (readonly [Cluster, FollowedCluster])[]

function depth({ folder }: Cluster): number {
  return folder.split("/").length
}

/**
 * The clusters that nothing in another leads to. Of folders that are only taken for clusters, those are
 * left out that lead to no other while some that are not deeper do: they are switched off.
 */
function independent(followed: Followed): Followed {
  const leads = new Set<Cluster>()
  const alone = followed.filter(([cluster, { files }], index) => {
    if (cluster.certain) return true
    const above = followed.filter(
      ([, other], place) =>
        place !== index &&
        [...files].every((file) => other.files.has(file)) &&
        (other.files.size > files.size || place < index),
    )
    for (const [each] of above) leads.add(each)
    return above.length === 0
  })
  const deepest = Math.max(...[...leads].map(depth).filter((each) => each > 0), 0)
  return alone.filter(
    ([cluster]) =>
      cluster.certain || leads.size === 0 || leads.has(cluster) || depth(cluster) <= deepest,
  )
}

/** A folder of Flux manifests, with the clusters that it brings up. */
export interface Tree {
  readonly roots: Roots
  /** Every YAML file, as absolute paths, and what is in it. */
  readonly files: readonly string[]
  readonly sources: readonly SourceFile[]
  readonly clusters: Followed
}

function isHere({ here }: Cluster, resource: Resource): boolean {
  const { name = "", namespace = "" } = resource.metadata ?? {}
  return isSource(resource) && here.has(sourceKey({ kind: resource.kind, name }, namespace))
}

/**
 * What the charts of a cluster are found by: its resources without the sources that are this repository,
 * of which charts are in folders.
 */
export function chartResources(cluster: Cluster, units: readonly UnitDraft[]): Resource[] {
  return units
    .flatMap(({ placed }) => placed.map(({ resource }) => resource))
    .filter((resource) => !isHere(cluster, resource))
}

/**
 * Reads a folder of Flux manifests, and follows its clusters.
 *
 * @param folder absolute path
 * @param tools folder of the project whose kubectl is used, where there is none on the PATH
 */
export async function readTree(folder: string, tools: string): Promise<Tree> {
  const read = sourceReader()
  // The templates of charts are none of Flux's files.
  const { files } = yamlFiles(folder, (path) => existsSync(join(path, "Chart.yaml")))
  const sources = await Promise.all(files.map(read))
  const all = sources.flatMap(({ objects }) => objects)
  const roots = rootsOf(folder, namedPaths(all))
  const { source: root, repository: base } = roots
  const defined = new Set(
    all.flatMap(({ resource }) => {
      const { name = "", namespace = "flux-system" } = resource.metadata ?? {}
      return isSource(resource) ? [sourceKey({ kind: resource.kind, name }, namespace)] : []
    }),
  )
  const kubectl = locateTool(kubectlTool, tools)
  const leftOutBy = leftOutBySource(root, all)
  const applied = new Set(namedPaths(all).map((path) => join(root, path)))
  const followed = await Promise.all(
    findClusters(files, all, root).map(
      async (cluster) =>
        [
          cluster,
          await followCluster(cluster, { root, base, kubectl, read, defined, applied, leftOutBy }),
        ] as const,
    ),
  )
  return { roots, files, sources, clusters: independent(followed) }
}
