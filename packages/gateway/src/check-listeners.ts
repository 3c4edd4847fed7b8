import { coversHostname } from "./covers-hostname.ts"
import type { HttpsListener } from "./gateway-listeners.ts"
import type { GatewayOptions } from "./gateway-options.ts"
import { isRedirect } from "./is-redirect.ts"

function checkListener(
  name: string,
  { hostname, tls }: HttpsListener,
  { name: gateway, namespace }: GatewayOptions,
): void {
  if (tls.namespace !== namespace) {
    throw new Error(
      `Listener ${name} of gateway ${gateway} uses ${tls.label} of the namespace ${tls.namespace}, but its own is ${namespace}: issue the certificate there.`,
    )
  }
  if (!coversHostname(tls.dnsNames, hostname)) {
    throw new Error(
      `Listener ${name} of gateway ${gateway} accepts ${hostname}, which ${tls.label} is not valid for (${tls.dnsNames.join(", ")}): add the name to the certificate.`,
    )
  }
}

/**
 * Refuses listeners that could not serve: a certificate out of reach or for other names, listeners
 * that contradict each other, and nothing to redirect to.
 *
 * @throws {Error} at the first problem
 */
export function checkListeners(options: GatewayOptions): void {
  const { name: gateway } = options
  const hostnames = new Map<string, string>()
  const redirects: string[] = []
  for (const [name, listener] of Object.entries(options.listeners)) {
    if (isRedirect(listener)) {
      redirects.push(name)
      continue
    }
    checkListener(name, listener, options)
    const other = hostnames.get(listener.hostname)
    if (other !== undefined) {
      throw new Error(
        `Listeners ${other} and ${name} of gateway ${gateway} both accept ${listener.hostname}: leave one of them out.`,
      )
    }
    hostnames.set(listener.hostname, name)
  }
  if (redirects.length > 1) {
    throw new Error(
      `Listeners ${redirects.join(" and ")} of gateway ${gateway} share port 80: one redirect serves every hostname.`,
    )
  }
  if (hostnames.size === 0) {
    throw new Error(
      `Gateway ${gateway} has no HTTPS listener${redirects.length === 0 ? "" : " to redirect to"}: add one with a hostname and a certificate.`,
    )
  }
}
