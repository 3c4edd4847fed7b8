import { edgeMatchers } from "../alerts/edge-alerts.ts"
import type { Watched } from "../alerts/watched.ts"
import type { Dashboard } from "./dashboard.ts"
import { noneIsGood, type Panel, type Stat } from "./panel.ts"

const stat = (title: string, expr: string, rest: Partial<Stat> = {}): Stat => ({
  type: "stat",
  title,
  unit: "short",
  query: { expr },
  ...rest,
})

const firing = (severity: string) =>
  `count(ALERTS{alertstate="firing", severity="${severity}"}) or vector(0)`

/** The numbers at the top: one for each system that is watched. */
function numbers(watched: Watched): readonly Panel[] {
  const { edge, supabase, mesh, certificates, backups, secrets } = watched
  return [
    stat("Critical alerts", firing("critical"), { thresholds: noneIsGood }),
    stat("Warnings", firing("warning"), {
      thresholds: [
        { from: null, color: "green" },
        { from: 1, color: "yellow" },
      ],
    }),
    ...(edge === undefined
      ? []
      : [
          stat("Requests", `sum(rate(istio_requests_total{${edgeMatchers(edge)}}[5m]))`, {
            unit: "reqps",
          }),
          stat("Errors in an hour", 'slo:error_ratio:1h{slo="edge-errors"}', {
            unit: "percentunit",
            thresholds: [
              { from: null, color: "green" },
              { from: 1 - (edge.success ?? 0.999), color: "orange" },
              { from: 14.4 * (1 - (edge.success ?? 0.999)), color: "red" },
            ],
          }),
        ]),
    ...(supabase === undefined
      ? []
      : [
          stat(
            "Services down",
            `count(kube_deployment_status_replicas_available{namespace="${supabase.namespace ?? "supabase"}"} == 0) or vector(0)`,
            { thresholds: noneIsGood },
          ),
        ]),
    stat(
      "Flux: not ready",
      'count(max by (customresource_kind, exported_namespace, name) (gotk_resource_info{ready="False"})) or vector(0)',
      { thresholds: noneIsGood },
    ),
    ...(secrets === undefined
      ? []
      : [
          stat(
            "Secrets not synced",
            'sum(externalsecret_status_condition{condition="Ready", status="False"})',
            { thresholds: noneIsGood },
          ),
        ]),
    ...(certificates === undefined
      ? []
      : [
          stat(
            "First certificate ends in",
            "min(certmanager_certificate_expiration_timestamp_seconds != 0) - time()",
            { unit: "s" },
          ),
        ]),
    ...(backups === undefined
      ? []
      : [
          stat(
            "Oldest last backup",
            'max(time() - velero_backup_last_successful_timestamp{schedule!=""})',
            { unit: "s" },
          ),
        ]),
    ...(mesh === undefined
      ? []
      : [
          stat(
            "Nodes without ztunnel",
            'sum(kube_daemonset_status_desired_number_scheduled{daemonset="ztunnel"} - kube_daemonset_status_number_ready{daemonset="ztunnel"})',
            { thresholds: noneIsGood },
          ),
        ]),
  ]
}

/** Platform at a glance: what is wrong now, what users get, and what it takes. */
export function overviewDashboard(watched: Watched): Dashboard {
  const { edge, supabase } = watched
  const promises = edge !== undefined || supabase !== undefined
  return {
    name: "overview",
    title: "Platform at a glance",
    rows: [
      { title: "Now", panels: numbers(watched) },
      {
        title: "Alerts",
        panels: [
          {
            type: "table",
            title: "Firing",
            unit: "none",
            query: { expr: 'ALERTS{alertstate="firing"}' },
            columns: {
              severity: "Severity",
              alertname: "Alert",
              service: "Service",
              namespace: "Namespace",
              name: "Name",
              pod: "Pod",
            },
            value: null,
          },
        ],
      },
      ...(promises
        ? [
            {
              title: "Promises",
              panels: [
                {
                  type: "timeseries",
                  title: "Share of requests that break a promise, over an hour",
                  unit: "percentunit",
                  queries: [{ expr: "slo:error_ratio:1h", legend: "{{slo}} {{service}}" }],
                },
                {
                  type: "timeseries",
                  title: "The same, over three days",
                  unit: "percentunit",
                  queries: [{ expr: "slo:error_ratio:3d", legend: "{{slo}} {{service}}" }],
                },
              ],
            } as const,
          ]
        : []),
      {
        title: "Cluster",
        panels: [
          {
            type: "timeseries",
            title: "Processor by namespace",
            unit: "cores",
            stacked: true,
            queries: [
              {
                expr: 'sum by (namespace) (rate(container_cpu_usage_seconds_total{container!=""}[$__rate_interval]))',
                legend: "{{namespace}}",
              },
            ],
          },
          {
            type: "timeseries",
            title: "Memory by namespace",
            unit: "bytes",
            stacked: true,
            queries: [
              {
                expr: 'sum by (namespace) (container_memory_working_set_bytes{container!=""})',
                legend: "{{namespace}}",
              },
            ],
          },
          {
            type: "timeseries",
            title: "Requested of what the nodes have",
            unit: "percentunit",
            max: 1,
            queries: [
              {
                expr: "sum by (resource) (kube_pod_container_resource_requests) / sum by (resource) (kube_node_status_allocatable)",
                legend: "{{resource}}",
              },
            ],
          },
          {
            type: "timeseries",
            title: "Free of volumes",
            unit: "percentunit",
            max: 1,
            queries: [
              {
                expr: "kubelet_volume_stats_available_bytes / kubelet_volume_stats_capacity_bytes",
                legend: "{{namespace}}/{{persistentvolumeclaim}}",
              },
            ],
          },
        ],
      },
    ],
  }
}
