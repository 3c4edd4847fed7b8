import type { Sample } from "../process/sample.ts"

/** A temporary folder in which a program makes the manifests of so many resources. */
export interface Workspace {
  /** Absolute path. */
  readonly directory: string
  /** Runs the program once, in a fresh process. */
  readonly run: () => Promise<Sample>
  /** Absolute paths of the manifests: one a resource. */
  readonly manifests: () => readonly string[]
  readonly remove: () => void
}

/** One of the programs that are compared. */
export interface Tool {
  /** As the report calls it. */
  readonly name: string
  readonly open: (count: number) => Workspace
}
