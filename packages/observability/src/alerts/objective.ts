/** A promise to users about one kind of request. */
export interface Objective {
  /** What is promised, the label `slo`: `edge-errors`. Several may share it, told apart by labels. */
  readonly slo: string
  /** Labels that tell those of one name apart. @default {} */
  readonly labels?: Readonly<Record<string, string>>
  /** Requests a second, as a rate over five minutes. */
  readonly requests: string
  /** Those of them that broke the promise. */
  readonly errors: string
}
