import { annotationPrefix } from "./annotation-prefix.ts"

/** What {@link routeAnnotations} can say of a route's records. */
export interface RouteAnnotationsOptions {
  /** Seconds for which resolvers keep the records. @default the provider's own */
  readonly ttl?: number
  /** Whether Cloudflare proxies the hostnames, whatever the provider's default is. @default as the provider says */
  readonly proxied?: boolean
  /** Whether the route gets records at all. @default true */
  readonly published?: boolean
}

// What the source takes: https://github.com/kubernetes-sigs/external-dns/blob/v0.21.0/source/annotations/annotations.go
const longest = 2_147_483_647

/**
 * Annotations of an HTTPRoute or GRPCRoute that external-dns reads. They are read from routes alone,
 * not from their Gateway.
 *
 * @throws {Error} when `ttl` is no positive number of seconds
 * @example
 * httpRoute({ annotations: routeAnnotations({ proxied: true }), … })
 * @see https://kubernetes-sigs.github.io/external-dns/latest/docs/annotations/annotations/
 */
export function routeAnnotations(
  options: RouteAnnotationsOptions,
): Readonly<Record<string, string>> {
  const { ttl, proxied, published = true } = options
  if (ttl !== undefined && (!Number.isInteger(ttl) || ttl < 1 || ttl > longest)) {
    throw new Error(`A TTL of ${ttl} seconds: give a positive integer.`)
  }
  return {
    ...(ttl === undefined ? {} : { [`${annotationPrefix}ttl`]: String(ttl) }),
    ...(proxied === undefined
      ? {}
      : { [`${annotationPrefix}cloudflare-proxied`]: String(proxied) }),
    // A route that names another controller is skipped.
    ...(published ? {} : { [`${annotationPrefix}controller`]: "none" }),
  }
}
