import type { GatewayOptions } from "./gateway-options.ts"

/**
 * What the Gateway's proxies are told of the way that requests come to them, as the value of the
 * annotation `proxy.istio.io/config`. Undefined when the mesh's own settings will do.
 *
 * @throws {Error} when the number of proxies is impossible
 * @see https://istio.io/latest/docs/ops/configuration/traffic-management/network-topologies/
 */
export function proxyConfig(options: GatewayOptions): string | undefined {
  const { name, trustedProxies, loadBalancer = {} } = options
  const { clientIp = "proxy-protocol" } = loadBalancer
  if (trustedProxies !== undefined && (!Number.isInteger(trustedProxies) || trustedProxies < 0)) {
    throw new Error(`Gateway ${name} cannot trust ${trustedProxies} proxies: give a whole number.`)
  }
  const gatewayTopology = {
    ...(trustedProxies === undefined ? {} : { numTrustedProxies: trustedProxies }),
    ...(clientIp === "proxy-protocol" ? { proxyProtocol: {} } : {}),
  }
  if (Object.keys(gatewayTopology).length === 0) return undefined
  return JSON.stringify({ gatewayTopology })
}
