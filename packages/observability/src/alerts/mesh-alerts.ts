import { oneOf } from "./matcher.ts"
import type { RuleGroup } from "./rule.ts"

/** The mesh, as alerts and dashboards watch it. */
export interface MeshWatch {
  /** Namespace of istiod, ztunnel and the CNI plugin. @default "istio-system" */
  readonly namespace?: string
  /** Namespaces whose pods all belong to the mesh. */
  readonly namespaces: readonly string[]
}

const redirected = 'kube_pod_annotations{annotation_ambient_istio_io_redirection="enabled"}'

/**
 * Alerts about Istio: a control plane without pods, nodes without data plane, pods that the mesh does
 * not protect, configuration that a proxy refuses, a root certificate near its end.
 * @see https://istio.io/latest/docs/ambient/usage/verify-mtls-enabled/
 */
export function meshAlerts({ namespace = "istio-system", namespaces }: MeshWatch): RuleGroup {
  const missing = (daemonset: string) => {
    const of = `{namespace="${namespace}", daemonset="${daemonset}"}`
    return `kube_daemonset_status_desired_number_scheduled${of} - kube_daemonset_status_number_ready${of} > 0`
  }
  return {
    name: "mesh",
    rules: [
      {
        alert: "IstiodDown",
        expr: `kube_deployment_status_replicas_available{namespace="${namespace}", deployment="istiod"} == 0`,
        for: "2m",
        severity: "critical",
        summary: "istiod is down.",
        description:
          "Istio's control plane has no pod. What runs goes on, until its certificates end within a day; new pods get neither identity nor configuration.",
      },
      {
        alert: "ZtunnelDown",
        expr: missing("ztunnel"),
        for: "5m",
        severity: "critical",
        summary: "ztunnel is down on {{ $value }} nodes.",
        description:
          "{{ $value }} nodes are without ztunnel for 5 minutes: pods of the mesh on them reach nothing and are not reached.",
      },
      {
        alert: "IstioCniDown",
        expr: missing("istio-cni-node"),
        for: "10m",
        severity: "critical",
        summary: "Istio's CNI plugin is down on {{ $value }} nodes.",
        description:
          "{{ $value }} nodes are without Istio's CNI plugin for 10 minutes: no pod of the mesh can start on them.",
      },
      {
        alert: "PodOutsideMesh",
        expr: [
          `kube_pod_status_phase{${oneOf("namespace", namespaces)}, phase="Running"} == 1`,
          `unless on (namespace, pod) ${redirected}`,
          `unless on (namespace, pod) kube_pod_info{host_network="true"}`,
        ].join("\n"),
        for: "5m",
        severity: "critical",
        summary: "{{ $labels.namespace }}/{{ $labels.pod }} is outside of the mesh.",
        description:
          "The pod {{ $labels.pod }} runs in {{ $labels.namespace }}, which belongs to the mesh, but its traffic is not redirected: it is not encrypted, and whoever wants mutual TLS refuses it.",
      },
      {
        alert: "IstioConfigRejected",
        expr: "sum by (type) (increase(pilot_total_xds_rejects[15m])) > 0",
        for: "5m",
        severity: "warning",
        summary: "A proxy refuses its configuration.",
        description:
          "Proxies refused configuration of the type {{ $labels.type }} {{ $value | humanize }} times within 15 minutes, and go on with what they had.",
      },
      {
        alert: "MeshRootCertificateExpiring",
        expr: "min(citadel_server_root_cert_expiry_timestamp) - time() < 5184000",
        for: "1h",
        severity: "critical",
        summary: "The root certificate of the mesh ends soon.",
        description:
          "The root certificate of the mesh ends in {{ $value | humanizeDuration }}. After that, no pod of the mesh talks to another.",
      },
    ],
  }
}
