import { basename, dirname, join } from "node:path"
import { apiGroup, type Resource } from "@supaflux/core"
import type { Cluster } from "./cluster.ts"
import {
  isFluxKustomization,
  isSource,
  sourceKey,
  type SourceReference,
} from "./flux-kustomization.ts"
import type { SourceDocument } from "./source-document.ts"

const bootstrap = "flux-system"
const conventional = ["GitRepository", "OCIRepository", "Bucket"].map(
  (kind) => `${kind}/${bootstrap}/${bootstrap}`,
)

interface FluxInstance extends Resource {
  readonly spec?: {
    readonly sync?: { readonly kind?: string; readonly name?: string; readonly path?: string }
  }
}

function isFluxInstance(resource: Resource): resource is FluxInstance {
  return (
    resource.kind === "FluxInstance" && apiGroup(resource.apiVersion) === "fluxcd.controlplane.io"
  )
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
function fromInstance(instance: FluxInstance, root: string): Cluster | undefined {
  const { kind, name, path } = instance.spec?.sync ?? {}
  if (kind === undefined || path === undefined) return undefined
  const namespace = namespaceOf(instance)
  const here = new Set([sourceKey({ kind, name: name ?? namespace }, namespace)])
  return { folder: join(root, path), by: undefined, here, certain: true }
}

/** The sources that Kustomizations name and that are this repository, as far as can be told without bootstrap. */
function likelyHere(all: readonly SourceDocument[]): Set<string> {
  const used = new Set(
    all.flatMap(({ resource }) => {
      if (!isFluxKustomization(resource)) return []
      const reference: SourceReference | undefined = resource.spec?.sourceRef
      return reference === undefined ? [] : [sourceKey(reference, namespaceOf(resource))]
    }),
  )
  const defined = all
    .map(({ resource }) => resource)
    .filter((resource) => isSource(resource) && used.has(keyOf(resource)))
  const undefinedKeys = [...used].filter((key) => !defined.some((source) => keyOf(source) === key))
  const one = undefinedKeys.length === 0 && new Set(defined.map(revision)).size === 1
  return new Set([...undefinedKeys, ...(one ? defined.map(keyOf) : [])])
}

/** The paths that Kustomizations and instances name, from the root of the repository. */
export function namedPaths(all: readonly SourceDocument[]): string[] {
  return all.flatMap(({ resource }) => {
    if (isFluxKustomization(resource)) return resource.spec?.path ?? []
    return isFluxInstance(resource) ? (resource.spec?.sync?.path ?? []) : []
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
    ...all.flatMap(({ resource }) =>
      isFluxInstance(resource) ? (fromInstance(resource, root) ?? []) : [],
    ),
  ]
  if (bootstrapped.length > 0) return bootstrapped
  const here = likelyHere(all)
  const folders = all.flatMap(({ resource, file }) =>
    isFluxKustomization(resource) ? [dirname(file)] : [],
  )
  return [...new Set(folders)]
    .sort((a, b) => a.length - b.length)
    .map((folder): Cluster => ({ folder, by: undefined, here, certain: false }))
}
