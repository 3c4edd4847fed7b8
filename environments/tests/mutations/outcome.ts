import type { Trial } from "./trial.ts"

/** A trial, and which of its codes came. */
export interface Outcome {
  readonly trial: Trial
  readonly found: readonly string[]
}
