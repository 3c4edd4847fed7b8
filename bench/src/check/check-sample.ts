/** Environment variable that takes from the applications, when it is 1, the Secrets that they read. */
export const brokenVariable = "BENCH_BROKEN"

/** What one process took, in milliseconds of wall clock. */
export interface CheckSample {
  /** Composing, validating and rendering every manifest. */
  readonly generate: number
  /** Building the graph, and every rule over it. */
  readonly check: number
  readonly findings: number
}
