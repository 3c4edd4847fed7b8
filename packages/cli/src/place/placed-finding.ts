import type { Finding } from "@supaflux/core"
import type { Place } from "./excerpt.ts"

/** A finding, and where to look for it. */
export interface PlacedFinding extends Finding<string> {
  /** The field in the generated manifest, with its line and a caret. */
  readonly manifest?: { readonly place: Place; readonly excerpt: string }
  /** Where the environment's code built the component, the innermost call first. */
  readonly built?: readonly Place[]
  /** Where that code gives the field its value, when it was asked for and the code shows it. */
  readonly value?: { readonly place: Place; readonly excerpt: string }
}
