import type { Handle } from "@supaflux/core"

/** cert-manager runs and its webhook answers: issuers and certificates can be applied. */
export interface CertManagerHandle extends Handle<"cert-manager"> {
  /** Its namespace, where ClusterIssuers look for the Secrets that they name. */
  readonly namespace: string
}
