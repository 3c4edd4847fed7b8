import type { SecretHandle } from "@supaflux/core"
import type { Dns01Solver } from "./dns01-solver.ts"

/** Options of {@link cloudflareDns01}. */
export interface CloudflareDns01Options<Key extends string> {
  /** The API token. It needs the permissions Zone.Zone Read and Zone.DNS Edit for the zones. */
  readonly token: {
    /** Secret in cert-manager's namespace. The issuers wait for its component. */
    readonly secret: SecretHandle<Key>
    /** Key within the Secret; one that it does not declare does not compile. */
    readonly key: NoInfer<Key>
  }
  /** Zones at Cloudflare: `["example.com"]`. */
  readonly zones: readonly string[]
}

/**
 * Solves DNS-01 challenges in zones at Cloudflare.
 *
 * @example
 * cloudflareDns01({ token: { secret: cloudflare, key: "api-token" }, zones: ["example.com"] })
 * @see https://cert-manager.io/docs/configuration/acme/dns01/cloudflare/
 */
export function cloudflareDns01<Key extends string>(
  options: CloudflareDns01Options<Key>,
): Dns01Solver {
  const { token, zones } = options
  return {
    zones,
    secret: token.secret,
    dns01: { cloudflare: { apiTokenSecretRef: token.secret.key(token.key) } },
  }
}
