/** What one run of a program cost. */
export interface Sample {
  /** Wall clock from the start of the process to its end. */
  readonly milliseconds: number
  /** Peak resident memory of the process. */
  readonly peakBytes: number
}
