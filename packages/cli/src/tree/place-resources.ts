import { relative, sep } from "node:path"
import type { PlacedResource } from "@supaflux/check"
import type { Resource } from "@supaflux/core"
import type { SourceDocument } from "./source-document.ts"

/** A path from the root, with slashes. */
export function fromRoot(root: string, path: string): string {
  return relative(root, path).replaceAll(sep, "/") || "."
}

function key({ kind, metadata }: Resource): string {
  return `${kind}/${metadata?.name ?? ""}`
}

/**
 * Finds the file of each resource: the one among those that it is made of that holds an object of its
 * kind, name and, where it says so, namespace. What kustomize has renamed or made is in none: its place is
 * the kustomize file.
 *
 * @param kustomizeFile of the folder, as an absolute path; undefined where there is none
 */
export function placeResources(
  resources: readonly Resource[],
  documents: readonly SourceDocument[],
  { name, root }: { readonly name: string; readonly root: string },
  kustomizeFile: string | undefined,
): PlacedResource[] {
  const byKey = Map.groupBy(documents, ({ resource }) => key(resource))
  return resources.map((resource) => {
    const wanted = resource.metadata?.namespace
    const candidates = (byKey.get(key(resource)) ?? []).filter(({ resource: { metadata } }) =>
      [undefined, wanted].includes(metadata?.namespace),
    )
    // The first is the base, and what follows are patches.
    const path = candidates[0]?.file ?? kustomizeFile
    const file = path === undefined ? {} : { file: fromRoot(root, path) }
    return { resource, where: { environment: name, ...file } }
  })
}
