/** What must hold before the next step is taken. */
export interface Check {
  /** The command that shows it. */
  readonly command: string
  /** What the command has to show. */
  readonly expect: string
}

/** One step of a tear-down. */
export interface Step {
  /** Unique within a plan: `routes`, `component:velero`. */
  readonly id: string
  readonly title: string
  readonly why: string
  /** Shell commands, one after the other; none for a step that only checks. */
  readonly commands: readonly string[]
  /** At least one. */
  readonly checks: readonly Check[]
  /** Components that are gone after the step. */
  readonly removes: readonly string[]
}
