function matchesWildcard(wildcard: string, hostname: string): boolean {
  return hostname.length > wildcard.length - 1 && hostname.endsWith(wildcard.slice(1))
}

/**
 * Whether a listener serves a hostname of a route: they are equal, or one is a wildcard that covers
 * the other. A wildcard stands for one or more labels, never for none. Without a hostname, a listener
 * or a route means all of them.
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#httproutespec
 */
export function hostnamesIntersect(listener: string | undefined, route: string): boolean {
  if (listener === undefined || listener === "") return true
  const [one, other] = [listener.toLowerCase(), route.toLowerCase()]
  if (one === other) return true
  if (one.startsWith("*.") && matchesWildcard(one, other)) return true
  return other.startsWith("*.") && matchesWildcard(other, one)
}
