import type { ListenerHandle } from "@supaflux/core"

/** A listener, with what some tell beyond the handle: which routes they take, what their certificate covers. */
export interface WebhookListener extends ListenerHandle {
  /** Namespaces whose routes may attach. @default unknown */
  readonly routesFrom?:
    | "Same"
    | "All"
    | { readonly namespaces: readonly string[] }
    | { readonly namespaceLabels: Readonly<Record<string, string>> }
  /** Names that the certificate is valid for. @default unknown */
  readonly dnsNames?: readonly string[]
}

function accepts(accepted: string | undefined, hostname: string): boolean {
  if (accepted === undefined || accepted === hostname) return true
  return accepted.startsWith("*.") && hostname.endsWith(accepted.slice(1))
}

function takesRoutes({ routesFrom, gateway }: WebhookListener, namespace: string): boolean {
  if (routesFrom === undefined || routesFrom === "All") return true
  if (routesFrom === "Same") return gateway.namespace === namespace
  return "namespaceLabels" in routesFrom || routesFrom.namespaces.includes(namespace)
}

/**
 * Refuses a route for one hostname that its listener would not take, or could not serve.
 *
 * @throws {Error} at the first problem
 */
export function checkWebhookRoute(
  hostname: string,
  listener: WebhookListener,
  namespace: string,
): void {
  const { label, protocol, dnsNames } = listener
  if (protocol !== "HTTPS") {
    throw new Error(`The receiver is at the ${label}, which has no TLS: use a listener with HTTPS.`)
  }
  if (!accepts(listener.hostname, hostname)) {
    throw new Error(
      `The receiver asks for ${hostname}, but the ${label} accepts ${listener.hostname ?? "nothing"} alone: use a hostname within, or another listener.`,
    )
  }
  if (!takesRoutes(listener, namespace)) {
    throw new Error(
      `The receiver's route is in ${namespace}, which the ${label} takes no routes from: add it to the listener's routesFrom.`,
    )
  }
  // A wildcard of a certificate stands for exactly one label.
  const wildcard = hostname.replace(/^[^.]+/, "*")
  if (dnsNames !== undefined && !dnsNames.includes(hostname) && !dnsNames.includes(wildcard)) {
    throw new Error(
      `The receiver asks for ${hostname}, which the certificate of the ${label} is not valid for (${dnsNames.join(", ")}): add the name to the certificate.`,
    )
  }
}
