import type { MeshWatch } from "../alerts/mesh-alerts.ts"
import { oneOf } from "../alerts/matcher.ts"
import type { Dashboard } from "./dashboard.ts"
import { noneIsGood } from "./panel.ts"
import { podsRow } from "./pods-row.ts"

/** The mesh: its members, what ztunnel carries, what istiod says. */
export function meshDashboard({ namespace = "istio-system", namespaces }: MeshWatch): Dashboard {
  const members = oneOf("namespace", namespaces)
  return {
    name: "mesh",
    title: "Mesh",
    rows: [
      {
        title: "Members",
        panels: [
          {
            type: "stat",
            title: "Pods outside of the mesh",
            unit: "short",
            width: 6,
            query: {
              expr: `count((kube_pod_status_phase{${members}, phase="Running"} == 1) unless on (namespace, pod) kube_pod_annotations{annotation_ambient_istio_io_redirection="enabled"}) or vector(0)`,
            },
            thresholds: noneIsGood,
          },
          {
            type: "stat",
            title: "Nodes without ztunnel",
            unit: "short",
            width: 6,
            query: {
              expr: `sum(kube_daemonset_status_desired_number_scheduled{namespace="${namespace}", daemonset="ztunnel"} - kube_daemonset_status_number_ready{namespace="${namespace}", daemonset="ztunnel"})`,
            },
            thresholds: noneIsGood,
          },
          {
            type: "stat",
            title: "Workloads of ztunnel that wait",
            unit: "short",
            width: 6,
            query: { expr: "sum(workload_manager_pending_proxy_count)" },
            thresholds: noneIsGood,
          },
          {
            type: "stat",
            title: "Root certificate ends in",
            unit: "s",
            width: 6,
            query: { expr: "min(citadel_server_root_cert_expiry_timestamp) - time()" },
          },
        ],
      },
      {
        title: "ztunnel",
        panels: [
          {
            type: "timeseries",
            title: "Connections opened, by who is called",
            unit: "ops",
            queries: [
              {
                expr: 'sum by (destination_workload) (rate(istio_tcp_connections_opened_total{reporter="source"}[$__rate_interval]))',
                legend: "{{destination_workload}}",
              },
            ],
          },
          {
            type: "timeseries",
            title: "Connections that failed",
            unit: "ops",
            queries: [
              {
                expr: "sum by (destination_workload) (rate(istio_tcp_connections_failed_total[$__rate_interval]))",
                legend: "{{destination_workload}}",
              },
            ],
          },
          {
            type: "timeseries",
            title: "Bytes",
            unit: "Bps",
            queries: [
              {
                expr: 'sum(rate(istio_tcp_sent_bytes_total{reporter="source"}[$__rate_interval]))',
                legend: "sent",
              },
              {
                expr: 'sum(rate(istio_tcp_received_bytes_total{reporter="source"}[$__rate_interval]))',
                legend: "received",
              },
            ],
          },
          {
            type: "timeseries",
            title: "Connections without mutual TLS, by who is called",
            unit: "ops",
            queries: [
              {
                expr: 'sum by (destination_workload) (rate(istio_tcp_connections_opened_total{reporter="destination", connection_security_policy!="mutual_tls"}[$__rate_interval]))',
                legend: "{{destination_workload}}",
              },
            ],
          },
        ],
      },
      {
        title: "istiod",
        panels: [
          {
            type: "timeseries",
            title: "Pushes by type",
            unit: "ops",
            width: 8,
            queries: [
              {
                expr: "sum by (type) (rate(pilot_xds_pushes[$__rate_interval]))",
                legend: "{{type}}",
              },
            ],
          },
          {
            type: "timeseries",
            title: "Configuration that proxies refused",
            unit: "ops",
            width: 8,
            queries: [
              {
                expr: "sum by (type) (rate(pilot_total_xds_rejects[$__rate_interval]))",
                legend: "{{type}}",
              },
            ],
          },
          {
            type: "timeseries",
            title: "Time until proxies have a change, 99th percentile",
            unit: "s",
            width: 8,
            queries: [
              {
                expr: "histogram_quantile(0.99, sum by (le) (rate(pilot_proxy_convergence_time_bucket[$__rate_interval])))",
                legend: "p99",
              },
            ],
          },
          {
            type: "table",
            title: "Versions",
            unit: "short",
            query: { expr: "count by (component, tag) (istio_build)" },
            columns: { component: "Component", tag: "Version" },
            value: "Count",
          },
        ],
      },
      podsRow(namespace, "istiod-.+|ztunnel-.+|istio-cni-node-.+"),
    ],
  }
}
