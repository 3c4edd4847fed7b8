import type { Resource } from "@supaflux/core"

/** A reference, and the rule that it breaks when nothing is there. */
export interface MissingReference {
  readonly code: string
  /** What refers, given the name that it refers to. */
  readonly from: (name: string) => Resource
  readonly at: string
  readonly to: Resource
  /** How messages call it. */
  readonly called: string
}
