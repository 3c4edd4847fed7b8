import type { Sample } from "./process/sample.ts"

/** Cost of one program at one number of resources. */
export interface Cost {
  /** The process from its start to its end, and its peak memory. */
  readonly whole: Sample
  /**
   * What each resource adds: the whole less the whole with one resource, divided by the number of
   * the others.
   */
  readonly perResource: Sample
}

/** How many times ours theirs is. */
export interface Ratio {
  readonly milliseconds: number
  readonly peakBytes: number
}

/** One number of resources. */
export interface Size {
  readonly resources: number
  readonly supaflux: Cost
  readonly unchanged: Cost
  readonly cdk8s: Cost
  /** cdk8s over supaflux. */
  readonly ratio: { readonly whole: Ratio; readonly perResource: Ratio }
}

/** Both programs with one resource: what they cost before the first one. */
interface Baseline {
  readonly supaflux: Sample
  readonly unchanged: Sample
  readonly cdk8s: Sample
  readonly ratio: Ratio
}

/** The whole benchmark. */
export interface Result {
  /** Where it ran: `Node 24.21.0, linux x64, 2 processors`. */
  readonly machine: string
  /** Runs of which each number is the median. */
  readonly runs: number
  readonly baseline: Baseline
  readonly sizes: readonly Size[]
}
