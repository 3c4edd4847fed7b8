/** The command cannot go on, through no fault of its own. Printed without a stack. */
export class UsageError extends Error {
  override readonly name = "UsageError"
  /** What to do about it. */
  readonly hint: string | undefined

  /** @param hint what to do about it */
  constructor(message: string, hint?: string, options?: ErrorOptions) {
    super(message, options)
    this.hint = hint
  }
}
