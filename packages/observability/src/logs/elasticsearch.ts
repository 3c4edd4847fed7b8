import {
  type Component,
  type JsonObject,
  located,
  type PriorityClassHandle,
  type Resource,
  type ResourceLiteral,
} from "@supaflux/core"
import { platformDependencies } from "../platform-dependencies.ts"
import type { PlatformHandles } from "../platform-handles.ts"
import { spread } from "../spread.ts"
import { versions } from "../versions.ts"
import { volumeClaim } from "../volume-claim.ts"
import { elasticsearchNames, loggingNamespace as namespace } from "./logs-names.ts"
import type { ElasticsearchLogs } from "./logs-options.ts"

/** The resources of {@link elasticsearch}. */
export type ElasticsearchResources = {
  readonly elasticsearch: ResourceLiteral
  readonly kibana: ResourceLiteral
}

const name = elasticsearchNames.cluster

const secret = (of: string): Resource => ({
  apiVersion: "v1",
  kind: "Secret",
  metadata: { name: of, namespace },
})

/** The template of a pod. The operator, which is outside the mesh, calls every node by its own TLS. */
function pod(
  container: string,
  memory: `${number}Gi`,
  priorityClass: PriorityClassHandle | undefined,
): JsonObject {
  return {
    metadata: { labels: { "istio.io/dataplane-mode": "none" } },
    spec: {
      securityContext: {
        runAsNonRoot: true,
        runAsUser: 1000,
        fsGroup: 1000,
        seccompProfile: { type: "RuntimeDefault" },
      },
      ...(priorityClass === undefined ? {} : { priorityClassName: priorityClass.name }),
      topologySpreadConstraints: spread({
        [`${container}.k8s.elastic.co/${container === "kibana" ? "name" : "cluster-name"}`]: name,
      }),
      containers: [
        { name: container, resources: { requests: { cpu: "200m", memory }, limits: { memory } } },
      ],
    },
  }
}

/** The Elasticsearch of the logs, with Kibana: three nodes where large, one where small. */
export function elasticsearch(
  { volume }: ElasticsearchLogs,
  platform: PlatformHandles,
): Component<ElasticsearchResources> {
  const { size = "large", storageClass, priorityClass } = platform
  const large = size === "large"
  return located({
    name: "elasticsearch",
    namespace,
    dependsOn: platformDependencies(platform, platform.storageClass),
    // The operator makes them with the cluster.
    provides: { objects: [secret(elasticsearchNames.user), secret(elasticsearchNames.authority)] },
    resources: {
      elasticsearch: {
        apiVersion: "elasticsearch.k8s.elastic.co/v1",
        kind: "Elasticsearch",
        metadata: { name, namespace },
        spec: {
          version: versions.elasticsearch,
          // Volumes outlive the cluster: they are all that there is of the logs.
          volumeClaimDeletePolicy: "DeleteOnScaledownOnly",
          nodeSets: [
            {
              name: "default",
              count: large ? 3 : 1,
              // Otherwise a privileged container would have to change the node's kernel.
              config: { "node.store.allow_mmap": false },
              podTemplate: pod("elasticsearch", large ? "8Gi" : "2Gi", priorityClass),
              volumeClaimTemplates: [
                {
                  metadata: { name: "elasticsearch-data" },
                  spec: volumeClaim(storageClass, volume ?? (large ? "200Gi" : "50Gi")),
                },
              ],
            },
          ],
        },
      },
      kibana: {
        apiVersion: "kibana.k8s.elastic.co/v1",
        kind: "Kibana",
        metadata: { name, namespace },
        spec: {
          version: versions.elasticsearch,
          count: large ? 2 : 1,
          elasticsearchRef: { name },
          podTemplate: pod("kibana", "1Gi", priorityClass),
        },
      },
    },
  })
}
