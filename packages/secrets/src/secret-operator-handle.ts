import type { Handle } from "@supaflux/core"

/** The External Secrets Operator: its kinds are established, its webhook answers. */
export interface SecretOperatorHandle extends Handle<"secret-operator"> {
  /** Namespace of the operator. */
  readonly namespace: string
  /** Service account of the controller: what a Pod Identity association grants access to. */
  readonly serviceAccount: string
}
