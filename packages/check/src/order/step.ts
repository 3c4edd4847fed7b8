/**
 * One thing that happens while an environment comes up. It is begun once all of `after` is done; begun
 * without one of its needs it fails and is tried again, and it is done when they hold.
 */
export interface Step {
  readonly name: string
  /** Steps that the delivery engine waits for. */
  readonly after: readonly string[]
  /** Facts without which it cannot be done. */
  readonly needs: readonly string[]
  /** Facts that hold once it is done. A fact that several steps give holds once one of them is done. */
  readonly gives: readonly string[]
}
