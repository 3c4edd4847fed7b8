import type { App } from "./app.ts"
import type { BenchResource } from "./bench-resource.ts"

/** The identity of the application's pods, with a role of the cloud. */
export function serviceAccount({ name, namespace, labels, index }: App): BenchResource {
  return {
    apiVersion: "v1",
    kind: "ServiceAccount",
    metadata: {
      name,
      namespace,
      labels,
      annotations: {
        "eks.amazonaws.com/role-arn": `arn:aws:iam::123456789012:role/${name}-${index % 10}`,
      },
    },
    automountServiceAccountToken: false,
  }
}
