import type { SecretHandle } from "@supaflux/core"
import type { DnsProvider } from "./dns-provider.ts"

/** Options of {@link cloudflare}. */
export interface CloudflareOptions<Key extends string> {
  /** The API token. It needs the permissions Zone.Zone Read and Zone.DNS Edit. */
  readonly token: {
    /** Secret in the namespace of external-dns, which waits for its component. */
    readonly secret: SecretHandle<Key>
    /** Key within the Secret; one that it does not declare does not compile. */
    readonly key: NoInfer<Key>
  }
  /**
   * Whether Cloudflare proxies every hostname; a route says otherwise with {@link routeAnnotations}.
   * @default false
   */
  readonly proxied?: boolean
  /**
   * Ids of the only zones to look at. A token for single zones needs them, and so does a domain that
   * is no zone itself, such as `staging.example.com` in the zone `example.com`.
   * @default every zone of the token that is one of the domains, or below one
   */
  readonly zoneIds?: readonly string[]
}

const zoneId = /^[0-9a-f]{32}$/

/**
 * Records at Cloudflare, written with an API token.
 *
 * @throws {Error} when a zone's id is none
 * @example
 * cloudflare({ token: { secret: platform.secret("cloudflare"), key: "token" }, proxied: true })
 * @see https://kubernetes-sigs.github.io/external-dns/latest/docs/tutorials/cloudflare/
 */
export function cloudflare<Key extends string>(options: CloudflareOptions<Key>): DnsProvider {
  const { token, proxied = false, zoneIds = [] } = options
  const invalid = zoneIds.find((id) => !zoneId.test(id))
  if (invalid !== undefined) {
    throw new Error(
      `"${invalid}" is no zone of Cloudflare: give the 32 hexadecimal digits of its Zone ID.`,
    )
  }
  return {
    name: "cloudflare",
    zoneIds,
    secret: token.secret,
    env: [{ name: "CF_API_TOKEN", valueFrom: { secretKeyRef: token.secret.key(token.key) } }],
    extraArgs: {
      // The most that the API gives: it allows 1,200 requests in five minutes.
      "cloudflare-dns-records-per-page": 5000,
      ...(proxied ? { "cloudflare-proxied": true } : {}),
    },
  }
}
