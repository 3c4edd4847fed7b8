import type { ResourceLiteral } from "@supaflux/core"

/** What {@link externalDnsNetworkPolicy} depends on. */
interface PolicyOptions {
  readonly namespace: string
  /** Whether the pod asks the Pod Identity agent for credentials. */
  readonly podIdentity: boolean
  /** Whether metrics are scraped. */
  readonly monitoring: boolean
}

const tcp = (port: number) => ({ protocol: "TCP", port })

/** What the pod of external-dns may reach, and who may reach it. */
export function externalDnsNetworkPolicy(options: PolicyOptions): ResourceLiteral {
  const { namespace, podIdentity, monitoring } = options
  return {
    apiVersion: "networking.k8s.io/v1",
    kind: "NetworkPolicy",
    metadata: { name: "external-dns", namespace },
    spec: {
      podSelector: {
        matchLabels: {
          "app.kubernetes.io/name": "external-dns",
          "app.kubernetes.io/instance": "external-dns",
        },
      },
      policyTypes: ["Ingress", "Egress"],
      ...(monitoring ? { ingress: [{ ports: [tcp(7979)] }] } : {}),
      egress: [
        // Anywhere: a node-local resolver answers from an address of its own.
        { ports: [{ protocol: "UDP", port: 53 }, tcp(53)] },
        // The API server and the provider.
        { ports: [tcp(443)] },
        // https://docs.aws.amazon.com/eks/latest/userguide/pod-id-how-it-works.html
        ...(podIdentity
          ? [
              {
                to: [
                  { ipBlock: { cidr: "169.254.170.23/32" } },
                  { ipBlock: { cidr: "fd00:ec2::23/128" } },
                ],
                ports: [tcp(80)],
              },
            ]
          : []),
      ],
    },
  }
}
