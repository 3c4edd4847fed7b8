import type { Handle, Json, JsonObject } from "@supaflux/core"

/** A Secret that a provider reads, as far as external-dns has to know it. */
export interface ProviderSecret extends Handle<"secret"> {
  readonly namespace: string
  readonly name: string
}

/**
 * Where records are written. {@link cloudflare} and {@link route53} make the usual ones; any other
 * that external-dns knows can be written out.
 * @see https://kubernetes-sigs.github.io/external-dns/latest/#the-latest-release
 */
export interface DnsProvider {
  /** Name by which external-dns knows it: `aws`. */
  readonly name: string
  /** Ids of the only zones to write to. @default every zone that fits the domains */
  readonly zoneIds?: readonly string[]
  /** The Secret with its credentials; external-dns waits for its component. @default none */
  readonly secret?: ProviderSecret
  /** What the pod's AWS role has to allow, where Pod Identity is the credential. @default none: no role */
  readonly podIdentity?: string
  /** Environment variables of the container. @default [] */
  readonly env?: readonly JsonObject[]
  /**
   * Flags without their dashes: `{ "aws-zone-type": "public" }`.
   * @default {}
   * @see https://kubernetes-sigs.github.io/external-dns/latest/docs/flags/
   */
  readonly extraArgs?: Readonly<Record<string, Json>>
}
