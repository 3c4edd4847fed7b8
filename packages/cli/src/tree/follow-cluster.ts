import { existsSync, statSync } from "node:fs"
import { join } from "node:path"
import type { UnitDraft } from "@supaflux/check"
import { identity, type Resource } from "@supaflux/core"
import { buildFolder, type BuildContext, type BuiltFolder } from "./build-folder.ts"
import type { Cluster } from "./cluster.ts"
import { isFluxKustomization, sourceKey, type FluxKustomization } from "./flux-kustomization.ts"
import { fromRoot, placeResources } from "./place-resources.ts"
import { isUndecided, substitute } from "./substitute.ts"
import { variablesOf } from "./variables-of.ts"

/** A cluster with everything that Flux applies to it. */
export interface FollowedCluster {
  /** The folder that bootstrap applies, from the root. */
  readonly name: string
  readonly units: readonly UnitDraft[]
  /** Every file that something of it is made of, as absolute paths. */
  readonly files: ReadonlySet<string>
}

/** What clusters are followed in. */
export interface FollowContext extends BuildContext {
  /** Sources, by `sourceKey`, that some file of the tree defines. */
  readonly defined: ReadonlySet<string>
}

const nothing: BuiltFolder = { resources: [], files: new Set() }

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory()
}

/** Builds what a Kustomization applies, or says why that cannot be known. */
async function buildFor(
  kustomization: FluxKustomization,
  { here }: Cluster,
  context: FollowContext,
): Promise<BuiltFolder> {
  const { path = "./", sourceRef, kubeConfig } = kustomization.spec ?? {}
  if (sourceRef === undefined) return { ...nothing, unknown: "it names no source" }
  const key = sourceKey(sourceRef, kustomization.metadata?.namespace ?? "")
  const folder = join(context.root, path)
  const isHere = here.has(key)
  // A source that is nowhere is mistaken for this repository rather than unknown: that is a finding.
  if (!isHere && (context.defined.has(key) || !isFolder(folder))) {
    return { ...nothing, unknown: `the ${sourceRef.kind} ${sourceRef.name} is another repository` }
  }
  if (path.includes("${")) return { ...nothing, unknown: `its path ${path} holds variables` }
  if (!isFolder(folder)) {
    const failure = { type: "path" as const, message: path }
    return { ...nothing, unknown: "its folder is not there", failure }
  }
  const built = await buildFolder(folder, kustomization, context)
  // What another cluster gets is none of this one's objects.
  return kubeConfig === undefined ? built : { ...nothing, files: built.files }
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

/** Follows a cluster from what bootstrap applies through every Kustomization. */
export async function followCluster(
  cluster: Cluster,
  context: FollowContext,
): Promise<FollowedCluster> {
  const { root, read } = context
  const name = fromRoot(root, cluster.folder)
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
    const { resources, unknown } = withVariables(built, by, known)
    const documents = sources.flatMap(({ objects }) => objects)
    units.push({
      ...draft,
      // Files have the names as they were before the variables were replaced.
      placed: placeResources(built.resources, documents, { name, root }).map(
        ({ where }, index) => ({ resource: resources[index] as Resource, where }),
      ),
      ...(unknown === undefined ? {} : { unknown }),
      ...(built.failure === undefined ? {} : { failure: built.failure }),
    })
    queue.push(...resources.filter(isFluxKustomization))
  }
  const missing = { type: "path" as const, message: name }
  const first = isFolder(cluster.folder)
    ? await buildFolder(cluster.folder, cluster.by, context)
    : { ...nothing, unknown: "its folder is not there", failure: missing }
  const { failure: _failure, ...guess } = first
  await add(cluster.certain ? first : guess, cluster.by, {})
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const appliedBy = identity(next)
    if (visited.has(appliedBy)) continue
    visited.add(appliedBy)
    // It applies what bootstrap has applied.
    if (join(root, next.spec?.path ?? "./") === join(cluster.folder) && isOwn(next, cluster))
      continue
    // oxlint-disable-next-line no-await-in-loop -- what comes next is in what was built
    const built = await buildFor(next, cluster, context)
    // oxlint-disable-next-line no-await-in-loop -- likewise
    await add(built, next, { appliedBy })
  }
  return { name, units, files }
}

function isOwn({ metadata, spec }: FluxKustomization, { here }: Cluster): boolean {
  return (
    spec?.sourceRef !== undefined && here.has(sourceKey(spec.sourceRef, metadata?.namespace ?? ""))
  )
}
