import type { Listener } from "./listener.ts"

const group = "gateway.networking.k8s.io"

/** Kinds of routes that each protocol carries. */
const carried: Readonly<Record<string, readonly string[]>> = {
  HTTP: ["HTTPRoute", "GRPCRoute"],
  HTTPS: ["HTTPRoute", "GRPCRoute"],
  TLS: ["TLSRoute", "TCPRoute"],
  TCP: ["TCPRoute"],
  UDP: ["UDPRoute"],
}

/**
 * Whether a listener takes routes of a kind: one of its `kinds`, or where it names none, one that its
 * protocol carries. Protocols of implementations carry whatever they like.
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#protocoltype
 */
export function allowsKind({ protocol = "", allowedRoutes }: Listener, kind: string): boolean {
  const carries = carried[protocol]
  if (carries !== undefined && !carries.includes(kind)) return false
  const { kinds = [] } = allowedRoutes ?? {}
  return (
    kinds.length === 0 ||
    kinds.some((allowed) => allowed.kind === kind && (allowed.group ?? group) === group)
  )
}
