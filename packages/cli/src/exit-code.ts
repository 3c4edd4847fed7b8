/** Exit codes of every command. */
export const exitCode = {
  /** Everything is as it should be. */
  fine: 0,
  /** Findings that are errors, or drift. */
  findings: 1,
  /** The command was called wrongly, or an environment cannot be loaded. */
  usage: 2,
} as const
