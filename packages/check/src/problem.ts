import type { GraphNode } from "./graph/graph-node.ts"

/** What a rule found: a finding without the parts that the check adds. */
export interface Problem {
  /** What is wrong, with the value that is. */
  readonly message: string
  /** The object that it is wrong in; undefined for what concerns the whole environment. */
  readonly node?: GraphNode | undefined
  /** Path of the field within the object. */
  readonly path?: readonly (string | number)[]
  /** What to do about it. */
  readonly hint?: string
}
