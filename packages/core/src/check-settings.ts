import type { Severity } from "./finding.ts"

/** A finding that is known and meant: it is left out, with the reason on record. */
export interface Acceptance {
  /** Code of the rule: `POD_SINGLE_REPLICA`. */
  readonly code: string
  /** Component that the finding is in. @default any */
  readonly component?: string
  /** Resource that the finding is about, as findings name it: `Deployment supabase/supabase-kong`. @default any */
  readonly resource?: string
  /** Why it is right as it is, for whoever reads it a year from now. */
  readonly reason: string
}

/** What an environment asks of the wiring check. */
export interface CheckSettings {
  /** Rules by code: switched off, or with another severity. @default each rule's own severity */
  readonly rules?: Readonly<Record<string, Severity | "off">>
  /** Findings that are meant. One that matches nothing any more is a finding itself. @default [] */
  readonly accept?: readonly Acceptance[]
}
