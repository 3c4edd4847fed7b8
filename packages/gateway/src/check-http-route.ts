import type { ListenerHandle } from "@supaflux/core"
import { coversHostname } from "./covers-hostname.ts"
import type { GatewayListenerHandle } from "./gateway-listener-handle.ts"
import { hostnamesIntersect } from "./hostnames-intersect.ts"

/** What of a route decides whether a listener takes it. */
export interface CheckedRoute {
  readonly name: string
  readonly namespace: string
  readonly listener: ListenerHandle | GatewayListenerHandle
  readonly hostnames: readonly string[]
}

function takesRoutesFrom(
  { gateway, routesFrom }: GatewayListenerHandle,
  namespace: string,
): boolean {
  if (routesFrom === "Same") return namespace === gateway.namespace
  if (routesFrom === "All" || "namespaceLabels" in routesFrom) return true
  return routesFrom.namespaces.includes(namespace)
}

/**
 * Refuses a route that its listener would not take, or could not serve.
 *
 * @throws {Error} at the first problem
 */
export function checkHttpRoute({ name, namespace, listener, hostnames }: CheckedRoute): void {
  if (hostnames.length === 0) {
    throw new Error(
      `Route ${name} would take every hostname of the ${listener.label}: name the hostnames that it is for.`,
    )
  }
  for (const hostname of hostnames) {
    if (!hostnamesIntersect(listener.hostname, hostname)) {
      throw new Error(
        `Route ${name} asks for ${hostname}, but the ${listener.label} accepts ${listener.hostname ?? "nothing"} alone: use a hostname within, or another listener.`,
      )
    }
  }
  if (!("routesFrom" in listener)) return
  if (!takesRoutesFrom(listener, namespace)) {
    throw new Error(
      `Route ${name} is in the namespace ${namespace}, which the ${listener.label} takes no routes from: add it to the listener's routesFrom.`,
    )
  }
  for (const hostname of hostnames) {
    if (!coversHostname(listener.dnsNames, hostname)) {
      throw new Error(
        `Route ${name} asks for ${hostname}, which the certificate of the ${listener.label} is not valid for (${listener.dnsNames.join(", ")}): add the name to the certificate.`,
      )
    }
  }
}
