import type { Component } from "@supaflux/core"

/** The pods of one workload, by where the manifests say how many there are and what each asks for. */
interface Workload {
  /** Path of the number of pods, a number where the chart has no other, `node` for one on every node. */
  readonly pods: string | number
  /** Paths of the resources of its containers; a container that stands twice is there twice. */
  readonly containers: readonly string[]
  /** Path of the size of each pod's volume, or the size that is the chart's own. */
  readonly volume?: string
  /** Path of a switch. @default it is on */
  readonly when?: string
}

const grafana: Workload = {
  pods: "grafana.replicas",
  containers: ["grafana.resources", "grafana.sidecar.resources", "grafana.sidecar.resources"],
  volume: "grafana.persistence.size",
}
const exporters: readonly Workload[] = [
  { pods: 1, containers: ["kube-state-metrics.resources"] },
  { pods: "node", containers: ["prometheus-node-exporter.resources"] },
]
const claim = "volumeClaimTemplate.spec.resources.requests.storage"
const instrumentation: readonly Workload[] = [{ pods: "node", containers: ["resources"] }]
const one: readonly Workload[] = [{ pods: 1, containers: ["resources"] }]
const agent = "override.nodeAgent.containers"

/** Where the manifests of each component say what it runs. */
export const workloads: Readonly<Record<string, readonly Workload[]>> = {
  "kube-prometheus-stack": [
    {
      pods: "prometheus.prometheusSpec.replicas",
      containers: [
        "prometheus.prometheusSpec.resources",
        "prometheus.prometheusSpec.thanos.resources",
        "prometheusOperator.prometheusConfigReloader.resources",
      ],
      volume: `prometheus.prometheusSpec.storageSpec.${claim}`,
    },
    {
      pods: "alertmanager.alertmanagerSpec.replicas",
      containers: [
        "alertmanager.alertmanagerSpec.resources",
        "prometheusOperator.prometheusConfigReloader.resources",
      ],
      volume: `alertmanager.alertmanagerSpec.storage.${claim}`,
    },
    { pods: 1, containers: ["prometheusOperator.resources"] },
    grafana,
    ...exporters,
  ],
  thanos: ["query", "queryFrontend", "storegateway", "compactor"].map((part) => ({
    pods: part === "compactor" ? 1 : `${part}.replicaCount`,
    containers: [`${part}.resources`],
    volume: `${part}.persistence.size`,
  })),
  "victoria-metrics": [
    ...["vmstorage", "vmselect", "vminsert"].map((part) => ({
      pods: `vmcluster.spec.${part}.replicaCount`,
      containers: [`vmcluster.spec.${part}.resources`],
      volume: `vmcluster.spec.${part}.storage.${claim}`,
      when: "vmcluster.enabled",
    })),
    {
      pods: 1,
      containers: ["vmsingle.spec.resources"],
      volume: "vmsingle.spec.storage.resources.requests.storage",
      when: "vmsingle.enabled",
    },
    {
      pods: "vmagent.spec.replicaCount",
      containers: ["vmagent.spec.resources"],
      volume: `vmagent.spec.statefulStorage.${claim}`,
    },
    { pods: "vmalert.spec.replicaCount", containers: ["vmalert.spec.resources"] },
    {
      pods: "alertmanager.spec.replicaCount",
      containers: ["alertmanager.spec.resources"],
      volume: `alertmanager.spec.storage.${claim}`,
    },
    { pods: 1, containers: ["victoria-metrics-operator.resources"] },
    { ...grafana, when: "grafana.admin" },
    ...exporters.map((each) => ({ ...each, when: "prometheus-node-exporter.resources" })),
  ],
  "postgres-exporter": one,
  loki: [
    {
      pods: "singleBinary.replicas",
      containers: ["singleBinary.resources"],
      volume: "singleBinary.persistence.size",
    },
    { pods: "gateway.replicas", containers: ["gateway.resources", "gateway.metrics.resources"] },
  ],
  "fluent-bit": [{ pods: "node", containers: ["resources"] }],
  "eck-operator": one,
  elasticsearch: [
    {
      pods: "nodeSets.0.count",
      containers: ["nodeSets.0.podTemplate.spec.containers.0.resources"],
      volume: "nodeSets.0.volumeClaimTemplates.0.spec.resources.requests.storage",
    },
    { pods: "kibana.count", containers: ["kibana.podTemplate.spec.containers.0.resources"] },
  ],
  signoz: [
    {
      pods: 1,
      containers: ["clickhouse.resources"],
      volume: "clickhouse.persistence.size",
    },
    { pods: 1, containers: ["clickhouse.zookeeper.resources"], volume: "8Gi" },
    { pods: 1, containers: ["signoz.resources"], volume: "signoz.persistence.size" },
    { pods: "otelCollector.replicaCount", containers: ["otelCollector.resources"] },
    {
      pods: 1,
      containers: [
        "clickhouse.clickhouseOperator.resources",
        "clickhouse.clickhouseOperator.metricsExporter.resources",
      ],
    },
  ],
  "otel-collector": [{ pods: "replicaCount", containers: ["resources"] }],
  beyla: instrumentation,
  obi: instrumentation,
  "datadog-operator": one,
  datadog: [
    {
      pods: "node",
      containers: [
        `${agent}.agent.resources`,
        `${agent}.trace-agent.resources`,
        `${agent}.system-probe.resources`,
      ],
    },
    {
      pods: "override.clusterAgent.replicas",
      containers: ["override.clusterAgent.containers.cluster-agent.resources"],
    },
  ],
}

/** What a component asks for: MiB of memory, thousandths of a core, GiB of volumes. */
export interface Footprint {
  readonly pods: number
  readonly memory: number
  readonly cpu: number
  readonly volumes: number
  /** The same on every node. */
  readonly nodeMemory: number
  readonly nodeCpu: number
}

type Tree = Readonly<Record<string, unknown>>
type Requests = Readonly<Record<"cpu" | "memory", string>>

/** What a component's manifests say: the values of its chart, or the specifications of its resources. */
export function manifestOf({ name, resources }: Component): Tree {
  const spec = (role: string): Tree => (resources[role] as { spec?: Tree } | undefined)?.spec ?? {}
  if (name === "elasticsearch") return { ...spec("elasticsearch"), kibana: spec("kibana") }
  if (name === "datadog") return spec("agent")
  return (spec("release")["values"] as Tree | undefined) ?? {}
}

function at(tree: Tree, path: string): unknown {
  return path.split(".").reduce<unknown>((value, key) => (value as Tree | undefined)?.[key], tree)
}

const units: Readonly<Record<string, number>> = { Mi: 1, Gi: 1024 }
function memory(text: string | undefined): number {
  const [, number = "", unit = ""] = /^([\d.]+)(Mi|Gi)$/.exec(text ?? "0Mi") ?? []
  return Number(number) * (units[unit] ?? Number.NaN)
}
function cpu(text: string | undefined): number {
  const value = text ?? "0m"
  return value.endsWith("m") ? Number(value.slice(0, -1)) : Number(value) * 1000
}

/** What a component asks for, as its manifests say. */
export function footprint(component: Component): Footprint {
  const tree = manifestOf(component)
  let total: Footprint = { pods: 0, memory: 0, cpu: 0, volumes: 0, nodeMemory: 0, nodeCpu: 0 }
  for (const { pods, containers, volume, when } of workloads[component.name] ?? []) {
    const switched = when === undefined ? true : at(tree, when)
    if (switched === undefined || switched === false) continue
    const requests = containers.map((path) => at(tree, `${path}.requests`) as Requests | undefined)
    const ofMemory = requests.reduce((sum, each) => sum + memory(each?.memory), 0)
    const ofCpu = requests.reduce((sum, each) => sum + cpu(each?.cpu), 0)
    if (pods === "node") {
      total = { ...total, nodeMemory: total.nodeMemory + ofMemory, nodeCpu: total.nodeCpu + ofCpu }
      continue
    }
    const count = typeof pods === "number" ? pods : Number(at(tree, pods) ?? 0)
    const size =
      volume === undefined
        ? 0
        : memory(/^\d/.test(volume) ? volume : (at(tree, volume) as string | undefined))
    total = {
      ...total,
      pods: total.pods + count,
      memory: total.memory + count * ofMemory,
      cpu: total.cpu + count * ofCpu,
      volumes: total.volumes + (count * size) / 1024,
    }
  }
  return total
}
