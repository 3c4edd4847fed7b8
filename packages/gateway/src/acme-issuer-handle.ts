import type { IssuerHandle } from "@supaflux/core"

/** An issuer that proves names by records in some zones, and in no others. */
export interface AcmeIssuerHandle extends IssuerHandle {
  readonly zones: readonly string[]
}
