/** The suffix that a wildcard stands before, `.example.com` for `*.example.com`. */
function suffix(hostname: string): string | undefined {
  return hostname.startsWith("*.") ? hostname.slice(1) : undefined
}

/**
 * Whether a listener accepts a hostname of a route. A wildcard stands for one label or more, on
 * either side, and never for none.
 *
 * @param listener hostname of the listener; undefined accepts every one
 * @param route hostname of the route
 * @see https://gateway-api.sigs.k8s.io/reference/api-spec/main/spec/#httproutespec
 */
export function hostnamesIntersect(listener: string | undefined, route: string): boolean {
  if (listener === undefined || listener === route) return true
  const listenerSuffix = suffix(listener)
  const routeSuffix = suffix(route)
  return (
    (listenerSuffix !== undefined && route.endsWith(listenerSuffix)) ||
    (routeSuffix !== undefined && listener.endsWith(routeSuffix))
  )
}
