import type { FindingCode } from "./finding-code.ts"

/** An error stops generation; a warning is printed and generation goes on. */
export type Severity = "error" | "warning"

/** Where a finding is. Everything that is known is given, from the outside in. */
export interface Where {
  /** Name of the environment. */
  readonly environment?: string
  /** Name of the component. */
  readonly component?: string
  /** Role of the resource within its component. */
  readonly role?: string
  /** The resource, as people call it, where the role does not say it: `Deployment supabase/supabase-kong`. */
  readonly resource?: string
  /** Path of the field within the resource, as object keys and array indices. */
  readonly path?: readonly (string | number)[]
  /**
   * Whether a chart renders the resource: then `path` is within it, and `file` holds its HelmRelease.
   * @default false
   */
  readonly inChart?: boolean
  /** File, relative to the project's root. */
  readonly file?: string
  /** Line of the file, from 1. */
  readonly line?: number
}

/**
 * One problem, as data. The command line prints it; nothing in the steps throws it.
 * `Code` is the set of codes that can stand in it: other checks than the core's bring their own.
 */
export interface Finding<Code extends string = FindingCode> {
  readonly severity: Severity
  readonly code: Code
  /** What is wrong, with the value that is. */
  readonly message: string
  readonly where: Where
  /** What to do about it. */
  readonly hint?: string
}
