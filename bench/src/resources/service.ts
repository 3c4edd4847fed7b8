import type { App } from "./app.ts"
import type { BenchResource } from "./bench-resource.ts"

/** Two ports of the application. */
export function service({ name, namespace, labels, selector }: App): BenchResource {
  return {
    apiVersion: "v1",
    kind: "Service",
    metadata: {
      name,
      namespace,
      labels,
      annotations: { "prometheus.io/scrape": "true", "prometheus.io/port": "9090" },
    },
    spec: {
      type: "ClusterIP",
      selector,
      ports: [
        { name: "http", port: 80, targetPort: "http", protocol: "TCP", appProtocol: "http" },
        { name: "metrics", port: 9090, targetPort: "metrics", protocol: "TCP" },
      ],
    },
  }
}
