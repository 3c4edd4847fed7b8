import type { Plan } from "@supaflux/core"
import type { LoadedEnvironment } from "../load-environment.ts"
import type { PlacedFinding } from "../place/placed-finding.ts"

/** One environment on its way through `gen`. */
export interface Outcome extends LoadedEnvironment {
  /** Those of the core's steps; when these have no error, those of the wiring check as well. */
  readonly findings: readonly PlacedFinding[]
  /** The environment's folder from the project's root. */
  readonly path: string
  /** Undefined when a finding is an error. */
  readonly plan: Plan | undefined
  /** Milliseconds from composing to planning. */
  readonly milliseconds: number
}
