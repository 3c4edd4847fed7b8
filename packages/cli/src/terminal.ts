/** What a command talks to: the real process, or a test. */
export interface Terminal {
  /** Folder that the command was started in. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether a person sees the error stream: progress and colours are for people. */
  readonly interactive: boolean
  /** Writes results. */
  readonly out: (text: string) => void
  /** Writes problems and progress. */
  readonly err: (text: string) => void
  /** Asks a person, and hides what is typed where that is said. Undefined where nobody can answer. */
  readonly ask?: (question: string, how: "hidden" | "shown") => Promise<string>
}
