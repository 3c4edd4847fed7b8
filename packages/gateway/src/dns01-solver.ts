import type { IACMEChallengeSolverDNS01 } from "@kubernetes-models/cert-manager/acme.cert-manager.io/v1/ACMEChallengeSolverDNS01"
import type { Handle } from "@supaflux/core"

/** A Secret that a solver reads, as far as the issuer has to know it. */
export interface SolverSecret extends Handle<"secret"> {
  readonly namespace: string
  readonly name: string
}

/** One way to prove to an ACME server that some DNS zones are ours: by a record in the zone. */
export interface Dns01Solver {
  /** Zones that the solver is used for, with all names below them: `example.com`. */
  readonly zones: readonly string[]
  /** The Secret with its credentials. @default none: the pod's own identity is used */
  readonly secret?: SolverSecret
  /** The solver in cert-manager's own words. */
  readonly dns01: IACMEChallengeSolverDNS01
}
