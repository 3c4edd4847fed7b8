import type { AlertCase } from "../alert-case.ts"

const autoscaler = (desired: number, least: number, most: number) =>
  Object.fromEntries(
    Object.entries({
      status_desired_replicas: desired,
      spec_min_replicas: least,
      spec_max_replicas: most,
    }).map(([metric, value]) => [
      `kube_horizontalpodautoscaler_${metric}{namespace="supabase", horizontalpodautoscaler="supabase-rest"}`,
      `${value}x60`,
    ]),
  )
const claim = '{namespace="monitoring", persistentvolumeclaim="prometheus"}'
const volume = (metric: string) => `kubelet_volume_stats_${metric}${claim}`
const disk = (free: number, labels = "") => {
  const of = `{instance="a", device="/dev/nvme0n1p1", fstype="xfs", mountpoint="/"${labels}}`
  return {
    [`node_filesystem_avail_bytes${of}`]: `${free}x60`,
    [`node_filesystem_size_bytes${of}`]: "100x60",
    [`node_filesystem_readonly${of}`]: "0x60",
  }
}
const notOurs = {
  'node_filesystem_avail_bytes{instance="a", device="a", fstype="xfs", mountpoint="/ro"}': "0x60",
  'node_filesystem_size_bytes{instance="a", device="a", fstype="xfs", mountpoint="/ro"}': "100x60",
  'node_filesystem_readonly{instance="a", device="a", fstype="xfs", mountpoint="/ro"}': "1x60",
  'node_filesystem_avail_bytes{instance="a", device="a", fstype="squashfs", mountpoint="/a"}':
    "0x60",
  'node_filesystem_size_bytes{instance="a", device="a", fstype="squashfs", mountpoint="/a"}':
    "100x60",
}

/** A volume that had this much free, and loses so much a minute, for seven hours. */
const filling = (free: number, loss: number) => ({
  [volume("available_bytes")]: `${free}-${loss}x420`,
  [volume("capacity_bytes")]: "10000x420",
})

/** Alerts about every workload, and about missing metrics. */
export const workloadCases: readonly AlertCase[] = [
  {
    alert: "HpaAtMaximum",
    severity: "warning",
    firing: [{ when: "it has as many as it may", series: autoscaler(10, 2, 10) }],
    silent: [
      { when: "it has one fewer", series: autoscaler(9, 2, 10) },
      { when: "it may have no more than it must", series: autoscaler(3, 3, 3) },
    ],
  },
  {
    alert: "PodsUnschedulable",
    severity: "warning",
    firing: [
      {
        when: "a pod finds no node",
        series: { 'kube_pod_status_unschedulable{namespace="supabase", pod="a"}': "1x60" },
      },
    ],
    silent: [
      {
        when: "it does",
        series: { 'kube_pod_status_unschedulable{namespace="supabase", pod="a"}': "0x60" },
      },
    ],
  },
  {
    alert: "VolumeFilling",
    severity: "warning",
    firing: [
      { when: "13 % are free, gone within four days", series: filling(1450, 0.3), at: "420m" },
    ],
    silent: [
      { when: "17 % are", series: filling(1820, 0.3), at: "420m" },
      { when: "10 % are free, and stay so", series: filling(1000, 0), at: "420m" },
    ],
  },
  {
    alert: "VolumeFilling",
    severity: "critical",
    firing: [
      {
        when: "4 % are free",
        series: { [volume("available_bytes")]: "4x60", [volume("capacity_bytes")]: "100x60" },
      },
    ],
    silent: [
      {
        when: "6 % are",
        series: { [volume("available_bytes")]: "6x60", [volume("capacity_bytes")]: "100x60" },
      },
    ],
  },
  {
    alert: "VolumeInodesFilling",
    severity: "warning",
    firing: [
      {
        when: "4 % of the inodes are free",
        series: { [volume("inodes_free")]: "4x60", [volume("inodes")]: "100x60" },
      },
    ],
    silent: [
      {
        when: "6 % are",
        series: { [volume("inodes_free")]: "6x60", [volume("inodes")]: "100x60" },
      },
    ],
  },
  {
    alert: "NodeDiskFilling",
    severity: "warning",
    firing: [{ when: "14 % are free", series: disk(14) }],
    silent: [
      { when: "16 % are", series: disk(16) },
      {
        when: "what is full cannot be written to, or is no disk",
        series: { ...disk(50), ...notOurs },
      },
    ],
  },
  {
    alert: "NodeDiskFilling",
    severity: "critical",
    firing: [{ when: "4 % are free", series: disk(4) }],
    silent: [
      { when: "6 % are", series: disk(6) },
      {
        when: "what is full cannot be written to, or is no disk",
        series: { ...disk(50), ...notOurs },
      },
    ],
  },
  ...Object.entries({
    "kube-state-metrics": "kube_deployment_spec_replicas",
    "node-exporter": "node_filesystem_size_bytes",
    flux: "gotk_resource_info",
    kong: 'kong_nginx_requests_total{namespace="supabase", job="supabase-kong"}',
    gateway: 'envoy_server_live{namespace="istio-ingress", pod="public-istio-1"}',
    istiod: "istiod_uptime_seconds",
    ztunnel: 'istio_build{component="ztunnel"}',
    database: "pg_up",
    "external-secrets": "externalsecret_status_condition",
    "cert-manager": "certmanager_certificate_ready_status",
    velero: "velero_backup_attempt_total",
    karpenter: "karpenter_nodepools_limit",
  }).map(([system, marker]): AlertCase => ({
    alert: "MetricsMissing",
    severity: "warning",
    labels: { system },
    firing: [{ when: "its last sample is half an hour old", series: { [marker]: "1x30" } }],
    silent: [{ when: "it is scraped", series: { [marker]: "0x60" } }],
  })),
]
