import type { BenchResource } from "./bench-resource.ts"

/** The namespace that a component begins with. */
export function namespace(name: string): BenchResource {
  return {
    apiVersion: "v1",
    kind: "Namespace",
    metadata: {
      name,
      labels: {
        "pod-security.kubernetes.io/enforce": "restricted",
        "pod-security.kubernetes.io/enforce-version": "latest",
        "istio.io/dataplane-mode": "ambient",
      },
      annotations: { "kustomize.toolkit.fluxcd.io/prune": "disabled" },
    },
  }
}
