import type { Resource } from "@supaflux/core"

/** One defect, put into an environment that has none. */
export interface Mutation {
  /** What sort of defect it is, as the table of rates lists it: `Secret keys that are read`. */
  readonly sort: string
  /** What was changed, and where. */
  readonly label: string
  /** The changed objects; undefined for those that are removed. */
  readonly replaced: ReadonlyMap<Resource, Resource | undefined>
  /** Codes of the findings of which one has to come. */
  readonly codes: readonly string[]
  /** Objects that the finding has to be about, as findings call them: one of them. @default any */
  readonly at?: readonly string[]
}
