import type { CustomKind } from "@supaflux/core"

/**
 * The kind that the chart of external-dns installs. It is no source here: a DNSEndpoint has no
 * effect.
 * @see https://kubernetes-sigs.github.io/external-dns/latest/docs/sources/crd/
 */
export const externalDnsKinds: readonly CustomKind[] = [
  { group: "externaldns.k8s.io", kind: "DNSEndpoint", scope: "Namespaced" },
]
