import type { JsonObject } from "@supaflux/core"
import type { PlatformHandles } from "../platform-handles.ts"
import { resources } from "../resources.ts"

/** Values of `prometheusOperator` in the chart kube-prometheus-stack. */
export function operatorValues({ priorityClass }: PlatformHandles): JsonObject {
  return {
    // The API server, which is outside the mesh, calls its webhook.
    podLabels: { "istio.io/dataplane-mode": "none" },
    admissionWebhooks: {
      // While the operator is away a rule is taken unseen rather than all of them refused.
      failurePolicy: "Ignore",
      certManager: { enabled: true },
    },
    // Endpoints are deprecated since Kubernetes 1.33.
    kubeletEndpointsEnabled: false,
    kubeletEndpointSliceEnabled: true,
    resources: resources("50m", "96Mi", "256Mi"),
    prometheusConfigReloader: { resources: resources("10m", "32Mi", "64Mi") },
    ...(priorityClass === undefined ? {} : { priorityClassName: priorityClass.name }),
  }
}
