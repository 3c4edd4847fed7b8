import type { Json } from "@supaflux/core"
import type { ChartKind } from "@supaflux/flux"

const group = "gateway.networking.k8s.io"

/** The kinds that each source reads; others read what Kubernetes itself has. */
const kindsOf: Readonly<Record<string, readonly string[]>> = {
  "gateway-grpcroute": ["Gateway", "GRPCRoute"],
  "gateway-httproute": ["Gateway", "HTTPRoute"],
}

/**
 * The kinds that external-dns looks for when it starts: it ends when it cannot list one within a minute.
 * @see https://github.com/kubernetes-sigs/external-dns/blob/v0.21.0/source/gateway.go
 */
export function sourceKinds(sources: readonly Json[]): readonly ChartKind[] {
  return [
    ...new Set(
      sources.flatMap((source) => (typeof source === "string" ? (kindsOf[source] ?? []) : [])),
    ),
  ].map((kind) => ({
    group,
    kind,
    use: "watches",
    purpose: "hostnames of routes (sources)",
  }))
}
