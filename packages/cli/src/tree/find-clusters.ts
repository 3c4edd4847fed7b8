import { existsSync } from "node:fs"
import { basename, dirname, join, relative } from "node:path"
import { apiGroup, type Resource } from "@supaflux/core"
import type { Cluster } from "./cluster.ts"
import { isFluxKustomization, isSource, sourceKey } from "./flux-kustomization.ts"
import type { SourceDocument } from "./source-document.ts"

const bootstrap = "flux-system"
const conventional = ["GitRepository", "OCIRepository", "Bucket"].map(
  (kind) => `${kind}/${bootstrap}/${bootstrap}`,
)

interface Sync {
  readonly kind?: string
  readonly name?: string
  readonly path?: string
}

interface FluxInstance extends Resource {
  readonly spec?: { readonly sync?: Sync }
}

interface FluxInstanceRelease extends Resource {
  readonly spec?: {
    readonly targetNamespace?: string
    readonly values?: { readonly instance?: { readonly sync?: Sync } }
  }
}

/** What a FluxInstance, or a release of the chart that makes one, says of the synchronisation. */
function syncOf(resource: Resource): Sync | undefined {
  const group = apiGroup(resource.apiVersion)
  if (resource.kind === "FluxInstance" && group === "fluxcd.controlplane.io") {
    return (resource as FluxInstance).spec?.sync
  }
  return resource.kind === "HelmRelease" && group === "helm.toolkit.fluxcd.io"
    ? (resource as FluxInstanceRelease).spec?.values?.instance?.sync
    : undefined
}

function namespaceOf({ metadata }: Resource): string {
  return metadata?.namespace ?? bootstrap
}

function keyOf(source: Resource): string {
  const { name = "" } = source.metadata ?? {}
  return sourceKey({ kind: source.kind, name }, namespaceOf(source))
}

/** What tells one repository at one revision from another. */
function revision(source: Resource): string {
  const { url, ref, bucketName } =
    (source as { readonly spec?: Record<string, unknown> }).spec ?? {}
  return JSON.stringify([url, ref, bucketName])
}

/** The sources that a file of bootstrap makes, and others of the same repository at the same revision. */
function hereOf(sources: readonly Resource[], all: readonly SourceDocument[]): Set<string> {
  const revisions = new Set(sources.map(revision))
  const same = all
    .map(({ resource }) => resource)
    .filter((resource) => isSource(resource) && revisions.has(revision(resource)))
  return new Set([...sources, ...same].map(keyOf))
}

/** What `flux bootstrap` has written, or will write, into one folder. */
function fromBootstrap(file: string, root: string, all: readonly SourceDocument[]): Cluster {
  const objects = all.filter((document) => document.file === file).map(({ resource }) => resource)
  const by = objects.find(isFluxKustomization)
  const here = hereOf(objects.filter(isSource), all)
  const { sourceRef, path } = by?.spec ?? {}
  if (by !== undefined && sourceRef !== undefined) here.add(sourceKey(sourceRef, namespaceOf(by)))
  return {
    folder: path === undefined ? dirname(dirname(file)) : join(root, path),
    by,
    here: here.size > 0 ? here : new Set(conventional),
    certain: true,
  }
}

/** @see https://fluxoperator.dev/docs/crd/fluxinstance/#cluster-sync-configuration */
function fromInstance(resource: Resource, root: string): Cluster | undefined {
  const { kind, name, path } = syncOf(resource) ?? {}
  // The instance may be another repository's, of which a folder has a copy.
  if (kind === undefined || path === undefined || !existsSync(join(root, path))) return undefined
  const namespace = namespaceOf(resource)
  const source = { kind, name: name ?? namespace }
  return {
    folder: join(root, path),
    by: {
      apiVersion: "kustomize.toolkit.fluxcd.io/v1",
      kind: "Kustomization",
      metadata: { name: source.name, namespace },
    },
    here: new Set([sourceKey(source, namespace)]),
    certain: true,
  }
}

/** The paths that Kustomizations apply of each source, by its key. */
function pathsBySource(all: readonly SourceDocument[]): Map<string, string[]> {
  const paths = new Map<string, string[]>()
  for (const { resource } of all) {
    if (!isFluxKustomization(resource)) continue
    const { sourceRef, path = "./" } = resource.spec ?? {}
    if (sourceRef === undefined) continue
    const key = sourceKey(sourceRef, namespaceOf(resource))
    paths.set(key, [...(paths.get(key) ?? []), path])
  }
  return paths
}

/** Whether of a source's folders, the root aside, at least half are in this repository. */
function areHere(paths: readonly string[], root: string): boolean {
  const folders = paths
    .map((path) => join(root, path))
    .filter((path) => relative(root, path) !== "")
  return folders.filter((path) => existsSync(path)).length * 2 >= Math.max(1, folders.length)
}

/**
 * The sources that are this repository, as far as can be told without bootstrap: those that no file
 * defines, and those of whose folders most are here.
 */
function likelyHere(all: readonly SourceDocument[], root: string): Set<string> {
  const defined = new Set(
    all.flatMap(({ resource }) => (isSource(resource) ? [keyOf(resource)] : [])),
  )
  const here = [...pathsBySource(all)].filter(
    ([key, paths]) => !defined.has(key) || areHere(paths, root),
  )
  return new Set(here.map(([key]) => key))
}

/** The paths that Kustomizations and instances name, from the root of the repository. */
export function namedPaths(all: readonly SourceDocument[]): string[] {
  return all.flatMap(({ resource }) => {
    if (isFluxKustomization(resource)) {
      // Those of an artifact begin in the artifact.
      return resource.spec?.sourceRef?.kind === "ExternalArtifact"
        ? []
        : (resource.spec?.path ?? [])
    }
    return syncOf(resource)?.path ?? []
  })
}

/**
 * The clusters of a tree: what its bootstrap files and FluxInstances apply; without such, every
 * folder that holds Kustomizations may be one.
 *
 * @param files every YAML file of the tree
 * @param all every object in them
 */
export function findClusters(
  files: readonly string[],
  all: readonly SourceDocument[],
  root: string,
): readonly Cluster[] {
  const bootstrapped = [
    ...files
      .filter((file) => basename(file) === "gotk-sync.yaml")
      .map((file) => fromBootstrap(file, root, all)),
    ...all.flatMap(({ resource }) => fromInstance(resource, root) ?? []),
  ]
  // The same folder may be told of twice: by a FluxInstance, and by the chart that will replace it.
  const distinct = new Map(bootstrapped.map((cluster) => [cluster.folder, cluster]))
  if (distinct.size > 0) return [...distinct.values()]
  const here = likelyHere(all, root)
  const folders = all.flatMap(({ resource, file }) =>
    isFluxKustomization(resource) ? [dirname(file)] : [],
  )
  return [...new Set(folders)]
    .sort((a, b) => a.length - b.length)
    .map((folder): Cluster => ({ folder, by: undefined, here, certain: false }))
}
