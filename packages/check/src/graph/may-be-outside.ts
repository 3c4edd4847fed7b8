import type { KindIndex } from "@supaflux/core"
import type { ObjectReference } from "./object-reference.ts"

function outsideByKind({ group, kind }: ObjectReference, kinds: KindIndex): boolean {
  const known = kinds.get({ apiVersion: group === "" ? "v1" : `${group}/v1`, kind })
  if (known === undefined) return !kinds.isBuiltinGroup(group)
  if (known.custom !== undefined) return false
  return group === "" ? kind === "Secret" : known.scope === "Cluster"
}

/**
 * Whether an object may be in the cluster although a tree by hand does not hold it: people make
 * Secrets outside of Git, and clusters come with classes of their own. Of kinds whose definition is
 * not in the tree nobody can tell, nor of names with variables that are replaced later.
 */
export function mayBeOutside(reference: ObjectReference, kinds: KindIndex): boolean {
  const { namespace = "", name } = reference
  return `${namespace}${name}`.includes("${") || outsideByKind(reference, kinds)
}
