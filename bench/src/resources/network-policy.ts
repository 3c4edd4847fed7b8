import type { App } from "./app.ts"
import type { BenchResource } from "./bench-resource.ts"

/** Who may reach the application, and whom it may reach. */
export function networkPolicy({ name, namespace, labels, selector }: App): BenchResource {
  return {
    apiVersion: "networking.k8s.io/v1",
    kind: "NetworkPolicy",
    metadata: { name, namespace, labels },
    spec: {
      podSelector: { matchLabels: selector },
      policyTypes: ["Ingress", "Egress"],
      ingress: [
        {
          from: [
            {
              namespaceSelector: {
                matchLabels: { "kubernetes.io/metadata.name": "istio-ingress" },
              },
            },
            { podSelector: { matchLabels: { "app.kubernetes.io/part-of": namespace } } },
          ],
          ports: [
            { port: "http", protocol: "TCP" },
            { port: 15_008, protocol: "TCP" },
          ],
        },
        { from: [{ ipBlock: { cidr: "169.254.7.127/32" } }] },
      ],
      egress: [
        {
          to: [
            {
              namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "kube-system" } },
            },
          ],
          ports: [
            { port: 53, protocol: "UDP" },
            { port: 53, protocol: "TCP" },
          ],
        },
        {
          to: [{ ipBlock: { cidr: "10.0.0.0/16", except: ["10.0.255.0/24"] } }],
          ports: [{ port: 5432, protocol: "TCP" }],
        },
      ],
    },
  }
}
