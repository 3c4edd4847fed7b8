import type { AlertCase } from "../alert-case.ts"

const backup = (metric: string, schedule = "velero-cluster") =>
  `velero_backup_${metric}{schedule="${schedule}"}`
const launch = (labels: string) => `karpenter_cloudprovider_errors_total{${labels}}`
const pool = (metric: string) =>
  `karpenter_nodepools_${metric}{nodepool="on-demand", resource_type="cpu"}`
const daemonset = (metric: string, name: string, namespace = "istio-system") =>
  `kube_daemonset_status_${metric}{namespace="${namespace}", daemonset="${name}"}`
const istiod = (namespace: string, name = "istiod") =>
  `kube_deployment_status_replicas_available{namespace="${namespace}", deployment="${name}"}`
const pod = (metric: string, labels: string, name = "supabase-auth-1", namespace = "supabase") =>
  `kube_pod_${metric}{namespace="${namespace}", pod="${name}"${labels}}`
const running = ', phase="Running"'
const redirected = ', annotation_ambient_istio_io_redirection="enabled"'

/** What one of Istio's daemons does when it is missing on a node, and when not. */
const daemon = (alert: string, name: string): AlertCase => ({
  alert,
  severity: "critical",
  firing: [
    {
      when: "a node is without",
      series: {
        [daemonset("desired_number_scheduled", name)]: "4x60",
        [daemonset("number_ready", name)]: "3x60",
      },
    },
  ],
  silent: [
    {
      when: "every node has it; another one is missing",
      series: {
        [daemonset("desired_number_scheduled", name)]: "4x60",
        [daemonset("number_ready", name)]: "4x60",
        [daemonset("desired_number_scheduled", "other")]: "4x60",
        [daemonset("number_ready", "other")]: "3x60",
        [daemonset("desired_number_scheduled", name, "other")]: "4x60",
        [daemonset("number_ready", name, "other")]: "3x60",
      },
    },
  ],
})

/** Alerts about backups, nodes and the mesh. */
export const platformCases: readonly AlertCase[] = [
  {
    alert: "BackupOverdue",
    severity: "critical",
    firing: [
      {
        when: "the last backup is 70 minutes old",
        series: { [backup("last_successful_timestamp")]: "0x120" },
        at: "70m",
      },
    ],
    silent: [
      {
        when: "it is 50 minutes old",
        series: { [backup("last_successful_timestamp")]: "1200x120" },
        at: "70m",
      },
      {
        when: "it was made by hand",
        series: { [backup("last_successful_timestamp", "")]: "0x120" },
        at: "70m",
      },
    ],
  },
  {
    alert: "BackupNeverSucceeded",
    severity: "critical",
    firing: [
      {
        when: "it was tried and there is none",
        series: { [backup("attempt_total")]: "1x120" },
        at: "90m",
      },
    ],
    silent: [
      {
        when: "there is one",
        series: {
          [backup("attempt_total")]: "1x120",
          [backup("last_successful_timestamp")]: "60x120",
        },
        at: "90m",
      },
      { when: "it was not tried", series: { [backup("attempt_total")]: "0x120" }, at: "90m" },
      {
        when: "it was tried by hand",
        series: { [backup("attempt_total", "")]: "1x120" },
        at: "90m",
      },
    ],
  },
  {
    alert: "BackupFailing",
    severity: "warning",
    firing: ["failure", "partial_failure", "validation_failure"].map((failed) => ({
      when: `the counter of ${failed} counts`,
      series: {
        [backup("failure_total")]: "0x60",
        [backup("partial_failure_total")]: "0x60",
        [backup("validation_failure_total")]: "0x60",
        [backup(`${failed}_total`)]: "0x20 1x40",
      },
    })),
    silent: [
      {
        when: "none counts for those of a schedule",
        series: {
          [backup("failure_total")]: "3x60",
          [backup("partial_failure_total")]: "3x60",
          [backup("validation_failure_total")]: "3x60",
          [backup("failure_total", "")]: "0x20 1x40",
          [backup("partial_failure_total", "")]: "0x20 1x40",
          [backup("validation_failure_total", "")]: "0x20 1x40",
        },
      },
    ],
  },
  {
    alert: "BackupLocationUnavailable",
    severity: "critical",
    firing: [
      {
        when: "the bucket cannot be written to",
        series: { 'velero_backup_location_status_gauge{backup_location_name="default"}': "0x60" },
      },
    ],
    silent: [
      {
        when: "it can",
        series: { 'velero_backup_location_status_gauge{backup_location_name="default"}': "1x60" },
      },
    ],
  },
  {
    alert: "KarpenterCannotLaunch",
    severity: "critical",
    firing: [
      {
        when: "AWS refuses launches",
        series: { [launch('method="Create", error="NodeClassNotReadyError"')]: "0+1x60" },
      },
    ],
    silent: [
      {
        when: "a type is sold out, a deletion fails, or it refused a while ago",
        series: {
          [launch('method="Create", error="InsufficientCapacityError"')]: "0+1x60",
          [launch('method="Delete", error=""')]: "0+1x60",
          [launch('method="Create", error=""')]: "0+1x20 20x40",
        },
      },
    ],
  },
  {
    alert: "KarpenterPodsUnschedulable",
    severity: "critical",
    firing: [
      {
        when: "no node can be had for pods",
        series: {
          'karpenter_scheduler_unschedulable_pods_count{controller="provisioner"}': "2x60",
        },
      },
    ],
    silent: [
      {
        when: "there is for all",
        series: {
          'karpenter_scheduler_unschedulable_pods_count{controller="provisioner"}': "0x60",
        },
      },
    ],
  },
  {
    alert: "NodePoolNearLimit",
    severity: "warning",
    firing: [
      {
        when: "91 of 100 CPUs are there",
        series: { [pool("usage")]: "91x60", [pool("limit")]: "100x60" },
      },
    ],
    silent: [{ when: "89 are", series: { [pool("usage")]: "89x60", [pool("limit")]: "100x60" } }],
  },
  {
    alert: "IstiodDown",
    severity: "critical",
    firing: [{ when: "istiod has no pod", series: { [istiod("istio-system")]: "2x30 0x30" } }],
    silent: [
      {
        when: "it has one; another one has none",
        series: {
          [istiod("istio-system")]: "1x60",
          [istiod("istio-system", "other")]: "0x60",
          [istiod("other")]: "0x60",
        },
      },
    ],
  },
  daemon("ZtunnelDown", "ztunnel"),
  daemon("IstioCniDown", "istio-cni-node"),
  {
    alert: "PodOutsideMesh",
    severity: "critical",
    firing: [
      {
        when: "a running pod of the mesh is not redirected",
        series: {
          [pod("status_phase", running)]: "1x60",
          [pod("annotations", "")]: "1x60",
          [pod("info", ', host_network="false"')]: "1x60",
        },
      },
    ],
    silent: [
      {
        when: "it is",
        series: {
          [pod("status_phase", running)]: "1x60",
          [pod("annotations", redirected)]: "1x60",
        },
      },
      {
        when: "it has the network of its node",
        series: {
          [pod("status_phase", running)]: "1x60",
          [pod("info", ', host_network="true"')]: "1x60",
        },
      },
      {
        when: "it does not run yet, has ended, or is in another namespace",
        series: {
          [pod("status_phase", running)]: "0x60",
          [pod("status_phase", ', phase="Succeeded"')]: "1x60",
          [pod("status_phase", running, "a", "other")]: "1x60",
        },
      },
    ],
  },
  {
    alert: "IstioConfigRejected",
    severity: "warning",
    firing: [
      {
        when: "proxies refuse configuration",
        series: { 'pilot_total_xds_rejects{type="cds"}': "0x40 1+1x20" },
      },
    ],
    silent: [
      {
        when: "they did a while ago",
        series: { 'pilot_total_xds_rejects{type="cds"}': "0 5x60" },
      },
    ],
  },
  {
    alert: "MeshRootCertificateExpiring",
    severity: "critical",
    firing: [
      {
        when: "it ends in 50 days",
        series: { citadel_server_root_cert_expiry_timestamp: `${50 * 86_400}x120` },
        at: "90m",
      },
    ],
    silent: [
      {
        when: "it ends in 70 days",
        series: { citadel_server_root_cert_expiry_timestamp: `${70 * 86_400}x120` },
        at: "90m",
      },
    ],
  },
]
