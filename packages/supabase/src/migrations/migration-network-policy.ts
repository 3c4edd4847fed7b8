import type { INetworkPolicy } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicy"

/**
 * Lets the job that applies migrations load artifacts from Flux's source-controller, whose own policies
 * let nobody in from other namespaces.
 * @see https://fluxcd.io/flux/security/best-practices/
 */
export function migrationNetworkPolicy(release: {
  readonly name: string
  readonly namespace: string
}): INetworkPolicy {
  const namespace = { matchLabels: { "kubernetes.io/metadata.name": release.namespace } }
  const job = {
    matchLabels: {
      "app.kubernetes.io/name": "supabase",
      "app.kubernetes.io/instance": release.name,
      "app.kubernetes.io/component": "bootstrap",
    },
  }
  return {
    apiVersion: "networking.k8s.io/v1",
    kind: "NetworkPolicy",
    metadata: { name: `${release.name}-migrations`, namespace: "flux-system" },
    spec: {
      podSelector: { matchLabels: { app: "source-controller" } },
      policyTypes: ["Ingress"],
      ingress: [
        {
          from: [{ namespaceSelector: namespace, podSelector: job }],
          ports: [{ protocol: "TCP", port: 9090 }],
        },
      ],
    },
  }
}
