import type { Row } from "./panel.ts"

/** What every workload has: pods, restarts, processor, memory. */
export function podsRow(namespace: string, pods: string, title = "Pods"): Row {
  const of = `namespace="${namespace}", pod=~"${pods}"`
  return {
    title,
    panels: [
      {
        type: "timeseries",
        title: "Pods that are ready",
        unit: "short",
        width: 6,
        queries: [
          { expr: `sum(kube_pod_status_ready{${of}, condition="true"})`, legend: "ready" },
          {
            expr: `sum(kube_pod_status_phase{${of}, phase=~"Pending|Running|Unknown"})`,
            legend: "all",
          },
        ],
      },
      {
        type: "timeseries",
        title: "Restarts",
        unit: "short",
        width: 6,
        queries: [
          {
            expr: `sum by (container) (increase(kube_pod_container_status_restarts_total{${of}}[$__rate_interval]))`,
            legend: "{{container}}",
          },
        ],
      },
      {
        type: "timeseries",
        title: "Processor",
        unit: "cores",
        width: 6,
        queries: [
          {
            expr: `sum by (pod) (rate(container_cpu_usage_seconds_total{${of}, container!=""}[$__rate_interval]))`,
            legend: "{{pod}}",
          },
        ],
      },
      {
        type: "timeseries",
        title: "Memory",
        unit: "bytes",
        width: 6,
        queries: [
          {
            expr: `sum by (pod) (container_memory_working_set_bytes{${of}, container!=""})`,
            legend: "{{pod}}",
          },
        ],
      },
    ],
  }
}
