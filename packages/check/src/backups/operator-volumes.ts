import type { Graph } from "../graph/graph.ts"
import type { GraphNode } from "../graph/graph-node.ts"
import { entriesAt } from "../references/entries-at.ts"
import type { BackedUp } from "./backed-up.ts"

/** A field of a custom resource that makes an operator claim volumes. */
interface ClaimField {
  readonly group: string
  readonly kinds: readonly string[]
  readonly at: string
}

const template = "volumeClaimTemplate"
const prometheus = "monitoring.coreos.com"
const victoria = "operator.victoriametrics.com"

/**
 * Where operators are told to claim volumes.
 * @see https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.StorageSpec
 * @see https://docs.victoriametrics.com/operator/api/
 * @see https://www.elastic.co/docs/deploy-manage/deploy/cloud-on-k8s/volume-claim-templates
 * @see https://github.com/Altinity/clickhouse-operator/blob/master/docs/storage.md
 * @see https://cloudnative-pg.io/documentation/current/storage/
 */
const fields: readonly ClaimField[] = [
  {
    group: prometheus,
    kinds: ["Alertmanager", "Prometheus", "PrometheusAgent", "ThanosRuler"],
    at: `spec.storage.${template}`,
  },
  { group: victoria, kinds: ["VLSingle", "VLogs", "VMSingle", "VTSingle"], at: "spec.storage" },
  ...["vmselect", "vmstorage"].map((part) => ({
    group: victoria,
    kinds: ["VMCluster"],
    at: `spec.${part}.storage.${template}`,
  })),
  { group: victoria, kinds: ["VLCluster"], at: `spec.vlstorage.storage.${template}` },
  { group: victoria, kinds: ["VTCluster"], at: `spec.vtstorage.storage.${template}` },
  { group: victoria, kinds: ["VMAlertmanager"], at: `spec.storage.${template}` },
  { group: victoria, kinds: ["VMAgent"], at: `spec.statefulStorage.${template}` },
  { group: "logstash.k8s.elastic.co", kinds: ["Logstash"], at: `spec.${template}s[]` },
  {
    group: "clickhouse.altinity.com",
    kinds: ["ClickHouseInstallation"],
    at: `spec.templates.${template}s[]`,
  },
  {
    group: "clickhouse-keeper.altinity.com",
    kinds: ["ClickHouseKeeperInstallation"],
    at: `spec.templates.${template}s[]`,
  },
  ...["storage", "walStorage"].map((part) => ({
    group: "postgresql.cnpg.io",
    kinds: ["Cluster"],
    at: `spec.${part}`,
  })),
]

const types = ["persistentvolumeclaims", "persistentvolumeclaim", "pvc"]

/** The labels are the operator's affair. */
function claimedBy(node: GraphNode, path: BackedUp["path"]): BackedUp[] {
  const { namespace, kind, name } = node
  if (namespace === undefined) return []
  const item = { types, namespace, labels: undefined }
  return [{ type: "volume", name: `* of the ${kind} ${name}`, node, path, item }]
}

interface NodeSet {
  readonly volumeClaimTemplates?: readonly unknown[]
  readonly podTemplate?: object
}

/** Each set of nodes claims a volume, whether it says so or not, unless its pods bring another one. */
function ofElasticsearch(node: GraphNode): BackedUp[] {
  return entriesAt(node.resource, "spec.nodeSets[]").flatMap(({ value, path }) => {
    const { volumeClaimTemplates: own = [], podTemplate } = value as NodeSet
    const volumes = entriesAt(podTemplate, "spec.volumes[]") as readonly {
      readonly value: { readonly name?: string }
    }[]
    const isReplaced = volumes.some((volume) => volume.value.name === "elasticsearch-data")
    return own.length === 0 && isReplaced ? [] : claimedBy(node, path)
  })
}

/** The volumes that operators claim for the custom resources of an environment. */
export function operatorVolumes(graph: Graph): BackedUp[] {
  return [
    ...fields.flatMap(({ group, kinds, at }) =>
      kinds
        .flatMap((kind) => graph.ofKind(group, kind))
        .flatMap((node) =>
          entriesAt(node.resource, at).flatMap(({ path }) => claimedBy(node, path)),
        ),
    ),
    ...graph.ofKind("elasticsearch.k8s.elastic.co", "Elasticsearch").flatMap(ofElasticsearch),
  ]
}
