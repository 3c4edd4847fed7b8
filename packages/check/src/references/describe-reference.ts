import type { ObjectReference } from "../graph/object-reference.ts"

/** How people call what a reference means: `Secret supabase/jwt`. */
export function describeReference({ kind, namespace, name }: ObjectReference): string {
  return `${kind} ${namespace === undefined ? "" : `${namespace}/`}${name}`
}
