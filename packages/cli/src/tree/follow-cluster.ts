import { existsSync, statSync } from "node:fs"
import { join } from "node:path"
import type { UnitDraft } from "@supaflux/check"
import { apiGroup, describeResource, identity, type Resource } from "@supaflux/core"
import { artifactCopies, artifactsOf, withArtifact } from "./artifact-folder.ts"
import { buildFolder, type BuildContext, type BuiltFolder } from "./build-folder.ts"
import type { Cluster } from "./cluster.ts"
import {
  isFluxKustomization,
  sourceKey,
  type FluxKustomization,
  type SourceReference,
} from "./flux-kustomization.ts"
import { fromRoot, placeResources } from "./place-resources.ts"
import type { LeftOut } from "./source-ignore.ts"
import { isUndecided, substitute } from "./substitute.ts"
import { variablesOf } from "./variables-of.ts"
import { isKustomizationFile } from "./yaml-files.ts"

/** A cluster with everything that Flux applies to it. */
export interface FollowedCluster {
  /** The folder that bootstrap applies, from the root. */
  readonly name: string
  readonly units: readonly UnitDraft[]
  /** Every file that something of it is made of, as absolute paths. */
  readonly files: ReadonlySet<string>
}

/** What clusters are followed in. */
export interface FollowContext extends Omit<BuildContext, "leftOut"> {
  /** What a source leaves out, by its `sourceKey`. */
  readonly leftOutBy: (key: string) => LeftOut
  /** Sources, by `sourceKey`, that some file of the tree defines. */
  readonly defined: ReadonlySet<string>
  /** Folders that some Kustomization applies, as absolute paths. */
  readonly applied: ReadonlySet<string>
}

const nothing: BuiltFolder = { resources: [], files: new Set() }

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory()
}

/** Builds the folder of a Kustomization in a source that is here. */
async function buildPath(
  kustomization: FluxKustomization,
  context: BuildContext,
): Promise<BuiltFolder> {
  const { path = "./", kubeConfig } = kustomization.spec ?? {}
  const folder = join(context.root, path)
  if (path.includes("${")) return { ...nothing, unknown: `its path ${path} holds variables` }
  if (!isFolder(folder)) {
    const failure = { type: "path" as const, message: path }
    return { ...nothing, unknown: "its folder is not there", failure }
  }
  const built = await buildFolder(folder, kustomization, context)
  // What another cluster gets is none of this one's objects.
  return kubeConfig === undefined ? built : { ...nothing, files: built.files }
}

/** Builds what a Kustomization applies of an artifact that a generator makes of this repository. */
function buildArtifact(
  kustomization: FluxKustomization,
  source: SourceReference,
  known: readonly Resource[],
  { here }: Cluster,
  context: FollowContext,
): Promise<BuiltFolder> | undefined {
  const copies = artifactCopies(source, known, here)
  if (copies === undefined) return undefined
  return withArtifact(copies, context.root, async (root, origins) => {
    const built = await buildPath(kustomization, {
      ...context,
      root,
      base: root,
      leftOut: () => false,
    })
    return { ...built, files: new Set([...built.files].map((file) => origins.get(file) ?? file)) }
  })
}

/** Whether a source is nowhere and the folder here: a mistake, which is a finding, rather than another repository. */
function isMistaken(kind: string, key: string, path: string, context: FollowContext): boolean {
  return (
    kind !== "ExternalArtifact" && !context.defined.has(key) && isFolder(join(context.root, path))
  )
}

/** Builds what a Kustomization applies, or says why that cannot be known. */
async function buildFor(
  kustomization: FluxKustomization,
  known: readonly Resource[],
  cluster: Cluster,
  context: FollowContext,
): Promise<BuiltFolder> {
  const { path = "./", sourceRef } = kustomization.spec ?? {}
  if (sourceRef === undefined) return { ...nothing, unknown: "it names no source" }
  const { namespace = kustomization.metadata?.namespace ?? "", ...source } = sourceRef
  const key = sourceKey(source, namespace)
  if (source.kind === "ExternalArtifact") {
    const built = buildArtifact(kustomization, { ...source, namespace }, known, cluster, context)
    if (built !== undefined) return built
  }
  return cluster.here.has(key) || isMistaken(source.kind, key, path, context)
    ? buildPath(kustomization, { ...context, leftOut: context.leftOutBy(key) })
    : { ...nothing, unknown: `the ${source.kind} ${source.name} is not this repository` }
}

/** Replaces the variables of what a Kustomization applies. */
function withVariables(
  { resources, unknown }: BuiltFolder,
  kustomization: FluxKustomization | undefined,
  known: readonly Resource[],
): Pick<BuiltFolder, "resources" | "unknown"> {
  const variables = variablesOf(kustomization, known)
  if (variables === undefined) return { resources, ...(unknown === undefined ? {} : { unknown }) }
  const replaced = resources.map((resource) =>
    substitute(resource, variables.values, variables.open),
  )
  const undecided = replaced.some(isUndecided)
    ? "names in it hold variables that are not known here"
    : undefined
  const why = unknown ?? undecided
  return { resources: replaced, ...(why === undefined ? {} : { unknown: why }) }
}

/** What makes objects of a Kustomization's own that nobody can see: a template of the Flux Operator. */
function madeElsewhere(resources: readonly Resource[]): string | undefined {
  const set = resources.find(
    ({ apiVersion, kind }) =>
      kind === "ResourceSet" && apiGroup(apiVersion) === "fluxcd.controlplane.io",
  )
  return set === undefined ? undefined : `what ${describeResource(set)} makes is not looked into`
}

/** Follows a cluster from what bootstrap applies through every Kustomization. */
export async function followCluster(
  cluster: Cluster,
  context: FollowContext,
): Promise<FollowedCluster> {
  const { root, base, read } = context
  const name = fromRoot(base, cluster.folder)
  const files = new Set<string>()
  const known: Resource[] = []
  const visited = new Set(cluster.by === undefined ? [] : [identity(cluster.by)])
  const units: UnitDraft[] = []
  const queue: FluxKustomization[] = []
  const add = async (built: BuiltFolder, by: FluxKustomization | undefined, draft: object) => {
    for (const file of built.files) files.add(file)
    const sources = await Promise.all(
      [...built.files].filter((file) => /\.ya?ml$/.test(file)).map(read),
    )
    known.push(...built.resources)
    const replaced = withVariables(built, by, known)
    const { resources } = replaced
    const unknown = replaced.unknown ?? madeElsewhere(resources)
    const documents = sources.flatMap(({ objects }) => objects)
    units.push({
      ...draft,
      // Files have the names as they were before the variables were replaced.
      placed: placeResources(
        built.resources,
        documents,
        { name, root: base },
        [...built.files].find(isKustomizationFile),
      ).map(({ where }, index) => ({ resource: resources[index] as Resource, where })),
      provides: { objects: artifactsOf(resources) },
      ...(unknown === undefined ? {} : { unknown }),
      ...(built.failure === undefined ? {} : { failure: built.failure }),
    })
    queue.push(...resources.filter(isFluxKustomization))
  }
  const missing = { type: "path" as const, message: name }
  // Nobody has said that a folder which is only taken for one is applied with all that is below it.
  const others = cluster.certain ? {} : { others: context.applied }
  const [source = ""] = cluster.here
  const first = isFolder(cluster.folder)
    ? await buildFolder(cluster.folder, cluster.by, {
        ...context,
        ...others,
        leftOut: context.leftOutBy(source),
      })
    : { ...nothing, unknown: "its folder is not there", failure: missing }
  const { failure: _failure, ...guess } = first
  await add(cluster.certain ? first : guess, cluster.by, {})
  const isNew = (kustomization: FluxKustomization): boolean => {
    const key = identity(kustomization)
    if (visited.has(key)) return false
    visited.add(key)
    // It applies what bootstrap has applied.
    const folder = join(root, kustomization.spec?.path ?? "./")
    return folder !== join(cluster.folder) || !isOwn(kustomization, cluster)
  }
  while (queue.length > 0) {
    const next = queue.splice(0).filter(isNew)
    // oxlint-disable-next-line no-await-in-loop -- what comes next is in what was built
    const built = await Promise.all(
      next.map((kustomization) => buildFor(kustomization, known, cluster, context)),
    )
    for (const [index, kustomization] of next.entries()) {
      // oxlint-disable-next-line no-await-in-loop -- in the order of the tree, as what is known grows
      await add(built[index] as BuiltFolder, kustomization, { appliedBy: identity(kustomization) })
    }
  }
  return { name, units, files }
}

function isOwn({ metadata, spec }: FluxKustomization, { here }: Cluster): boolean {
  return (
    spec?.sourceRef !== undefined && here.has(sourceKey(spec.sourceRef, metadata?.namespace ?? ""))
  )
}
