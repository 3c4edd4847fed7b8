import type { CustomKind } from "@supaflux/core"

const kind = (name: string, scope: CustomKind["scope"] = "Namespaced"): CustomKind => ({
  group: "datadoghq.com",
  kind: name,
  scope,
})

/**
 * The kinds of Datadog's operator. None has a model: nobody publishes them.
 * @see https://github.com/DataDog/datadog-operator
 */
export const datadogKinds: readonly CustomKind[] = [
  {
    ...kind("DatadogAgent"),
    health: {
      current:
        "has(status.agent) && status.agent.ready == status.agent.desired && has(status.clusterAgent) && status.clusterAgent.availableReplicas > 0",
    },
  },
  kind("DatadogAgentInternal"),
  kind("DatadogAgentProfile"),
  kind("DatadogCSIDriver"),
  kind("DatadogDashboard"),
  kind("DatadogGenericResource"),
  kind("DatadogMetric"),
  kind("DatadogMonitor"),
  kind("DatadogPodAutoscaler"),
  kind("DatadogPodAutoscalerClusterProfile", "Cluster"),
  kind("DatadogSLO"),
]
