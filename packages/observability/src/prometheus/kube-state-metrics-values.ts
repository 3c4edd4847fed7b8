import type { JsonObject } from "@supaflux/core"
import { resources } from "../resources.ts"
import { fluxState, fluxStateRules } from "./flux-state.ts"
import { prometheusNames } from "./stack-names.ts"

/**
 * Values of the subchart kube-state-metrics: beside Kubernetes' own objects it tells the state of
 * Flux's, and the labels by which pods and namespaces belong to the mesh.
 * @see https://github.com/prometheus-community/helm-charts/tree/main/charts/kube-state-metrics
 */
export const kubeStateMetricsValues: JsonObject = {
  fullnameOverride: prometheusNames.kubeStateMetrics,
  resources: resources("50m", "192Mi", "512Mi"),
  metricLabelsAllowlist: ["namespaces=[istio.io/dataplane-mode]", "pods=[istio.io/dataplane-mode]"],
  // Istio writes it when the pod's traffic really goes through the mesh.
  metricAnnotationsAllowList: ["pods=[ambient.istio.io/redirection]"],
  rbac: { extraRules: fluxStateRules },
  customResourceState: { enabled: true, config: fluxState },
}
