import type { RenderedChart } from "@supaflux/check"
import type { Resource } from "@supaflux/core"

/** What stands in place of objects: others, or nothing. Those beside the first are new. */
export type Replaced = ReadonlyMap<Resource, Resource | readonly Resource[] | undefined>

/** One defect, put into an environment that has none. */
export interface Mutation {
  /** What sort of defect it is, as the table of rates lists it: `Secret keys that are read`. */
  readonly sort: string
  /** What was changed, and where. */
  readonly label: string
  readonly replaced: Replaced
  /** What helm makes of some charts instead. @default what it made of them */
  readonly charts?: ReadonlyMap<string, RenderedChart>
  /** Codes of the findings of which one has to come. */
  readonly codes: readonly string[]
  /** Objects that the finding has to be about, as findings call them: one of them. @default any */
  readonly at?: readonly string[]
  /** Words of which one has to be in the message. @default any */
  readonly says?: readonly string[]
}
