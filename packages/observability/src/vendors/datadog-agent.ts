import { type Component, located, type ResourceLiteral } from "@supaflux/core"
import { checkNamespace } from "../check-namespace.ts"
import { platformDependencies } from "../platform-dependencies.ts"
import type { PlatformHandles } from "../platform-handles.ts"
import { resources } from "../resources.ts"
import type { DatadogAgentTraces } from "../traces/traces-options.ts"
import { datadogNamespace } from "./datadog-namespace.ts"

/**
 * The agents of Datadog: traces of every service by eBPF and by their own libraries, and what else is
 * asked for.
 *
 * @throws {Error} when the Secret is in another namespace
 * @see https://docs.datadoghq.com/containers/datadog_operator/
 */
export function datadogAgent(
  { site, credentials, collect = [] }: DatadogAgentTraces,
  platform: PlatformHandles,
): Component<{ readonly agent: ResourceLiteral }> {
  checkNamespace("The agent of Datadog", credentials, datadogNamespace)
  const { name: secretName, key: keyName } = credentials.key("api-key")
  const { clusterName, priorityClass, size = "large" } = platform
  const logs = collect.includes("logs")
  const metrics = collect.includes("metrics")
  return located({
    name: "datadog",
    namespace: datadogNamespace,
    dependsOn: platformDependencies(platform, credentials),
    resources: {
      agent: {
        apiVersion: "datadoghq.com/v2alpha1",
        kind: "DatadogAgent",
        metadata: { name: "datadog", namespace: datadogNamespace },
        spec: {
          global: {
            clusterName,
            site,
            credentials: { apiSecret: { secretName, keyName } },
            // Certificates of kubelets are EKS' own.
            kubelet: { tlsVerify: false },
          },
          features: {
            apm: { enabled: true, instrumentation: { enabled: false } },
            usm: { enabled: true },
            serviceDiscovery: { enabled: true },
            otlp: { receiver: { protocols: { grpc: { enabled: true }, http: { enabled: true } } } },
            logCollection: { enabled: logs, containerCollectAll: logs },
            prometheusScrape: { enabled: metrics, enableServiceEndpoints: metrics },
            kubeStateMetricsCore: { enabled: metrics },
            orchestratorExplorer: { enabled: metrics },
            liveContainerCollection: { enabled: metrics },
            // Nothing scales by its metrics, and its webhook changes no pod.
            externalMetricsServer: { enabled: false },
            admissionController: { enabled: false },
          },
          override: {
            nodeAgent: {
              priorityClassName: "system-node-critical",
              tolerations: [{ operator: "Exists" }],
              containers: {
                agent: { resources: resources("100m", "256Mi", "512Mi") },
                "trace-agent": { resources: resources("50m", "128Mi", "256Mi") },
                "system-probe": { resources: resources("50m", "192Mi", "512Mi") },
              },
            },
            clusterAgent: {
              replicas: size === "large" ? 2 : 1,
              ...(priorityClass === undefined ? {} : { priorityClassName: priorityClass.name }),
              containers: { "cluster-agent": { resources: resources("100m", "256Mi", "512Mi") } },
            },
          },
        },
      },
    },
  })
}
