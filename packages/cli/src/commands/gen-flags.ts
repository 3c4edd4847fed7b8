/** Flags of `supaflux gen`. */
export interface GenFlags {
  readonly check?: boolean
  readonly json?: boolean
  readonly directory?: string
}
