import type { App } from "./app.ts"
import type { BenchResource } from "./bench-resource.ts"

/** Keeps the application up while nodes are drained. */
export function podDisruptionBudget({ name, namespace, labels, selector }: App): BenchResource {
  return {
    apiVersion: "policy/v1",
    kind: "PodDisruptionBudget",
    metadata: { name, namespace, labels },
    spec: {
      maxUnavailable: 1,
      unhealthyPodEvictionPolicy: "AlwaysAllow",
      selector: { matchLabels: selector },
    },
  }
}
