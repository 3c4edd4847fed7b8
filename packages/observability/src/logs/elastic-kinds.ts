import type { CustomKind, Health } from "@supaflux/core"

/** Yellow is a cluster whose replicas are not all placed: it works, and one node alone is never green. */
const works: Health = {
  current: "has(status.health) && status.health in ['green', 'yellow'] && status.phase == 'Ready'",
}

const kind = (group: string, name: string, health?: Health): CustomKind => ({
  group: `${group}.k8s.elastic.co`,
  kind: name,
  scope: "Namespaced",
  ...(health === undefined ? {} : { health }),
})

/**
 * The kinds of Elastic's operator. None has a model: nobody publishes them.
 * @see https://www.elastic.co/docs/reference/cloud-on-k8s/k8s-api-reference
 */
export const elasticKinds: readonly CustomKind[] = [
  kind("agent", "Agent"),
  kind("apm", "ApmServer"),
  kind("autoops", "AutoOpsAgentPolicy"),
  kind("autoscaling", "ElasticsearchAutoscaler"),
  kind("beat", "Beat"),
  kind("elasticsearch", "Elasticsearch", works),
  kind("enterprisesearch", "EnterpriseSearch"),
  kind("kibana", "Kibana", { current: "has(status.health) && status.health == 'green'" }),
  kind("logstash", "Logstash"),
  kind("maps", "ElasticMapsServer"),
  kind("packageregistry", "PackageRegistry"),
  kind("stackconfigpolicy", "StackConfigPolicy"),
]
