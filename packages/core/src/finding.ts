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
  /** Path of the field within the resource, as object keys and array indices. */
  readonly path?: readonly (string | number)[]
  /** File, relative to the project's root. */
  readonly file?: string
}

/** One problem, as data. The command line prints it; nothing in the steps throws it. */
export interface Finding {
  readonly severity: Severity
  readonly code: FindingCode
  /** What is wrong, with the value that is. */
  readonly message: string
  readonly where: Where
  /** What to do about it. */
  readonly hint?: string
}
