// Written by pnpm gen from packages/supabase/src/values: change them there.

/**
 * NetworkPolicies: every pod of the release reaches, and is reached by, what it needs and nothing
 * else.
 */
export type NetworkPolicyValues = {
  /** Whether there are any; the cluster's network has to enforce them. @default true */
  readonly enabled: boolean
  /**
   * Whether pods may talk through an ambient mesh: port 15008, and the address of its probes.
   * @default true
   */
  readonly mesh: boolean
  /**
   * Namespace of the Gateway that calls Kong; empty lets every namespace. @default "istio-ingress"
   */
  readonly ingressNamespace: string
  /** Namespace of what scrapes metrics; empty lets none. @default "" */
  readonly monitoringNamespace: string
  /** Networks that the database is in. @default ["10.0.0.0/8","172.16.0.0/12","192.168.0.0/16"] */
  readonly databaseCidrs: readonly string[]
  /** Networks that S3, sign-in providers and functions' calls are in. @default ["0.0.0.0/0"] */
  readonly httpsCidrs: readonly string[]
}
