import { kindName } from "@supaflux/core"

/** The fact that a kind can be used. */
export function definitionFact(group: string, kind: string): string {
  return `the definition of ${kindName(group, kind)}`
}
