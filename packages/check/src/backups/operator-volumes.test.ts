import type { Resource } from "@supaflux/core"
import { expect, it } from "vitest"
import { volumeNotBackedUp } from "../rules/backups/volume-not-backed-up.ts"
import { namespace } from "../test-support/mesh.ts"
import { object } from "../test-support/objects.ts"
import { treeOf } from "../test-support/tree-of.ts"
import { operatorVolumes } from "./operator-volumes.ts"

const storage = { volumeClaimTemplate: { spec: {} } }
const victoria = "operator.victoriametrics.com/v1beta1"
const elastic = (nodeSet: object) =>
  object("elasticsearch.k8s.elastic.co/v1", "Elasticsearch", "main", {
    spec: { nodeSets: [{ name: "default", ...nodeSet }] },
  })
const emptyDir = { spec: { volumes: [{ name: "elasticsearch-data", emptyDir: {} }] } }

function within(resource: Resource): Resource {
  return { ...resource, metadata: { ...resource.metadata, namespace: "app" } }
}

function volumes(resource: Resource): string[] {
  return operatorVolumes(treeOf([within(resource)])).map(
    ({ name, path }) => `${name} at ${path.join(".")}`,
  )
}

it.each<[Resource, string]>([
  [
    object("monitoring.coreos.com/v1", "Prometheus", "main", { spec: { storage } }),
    "spec.storage.volumeClaimTemplate",
  ],
  [
    object("monitoring.coreos.com/v1", "ThanosRuler", "main", { spec: { storage } }),
    "spec.storage.volumeClaimTemplate",
  ],
  [
    object(victoria, "VMCluster", "main", { spec: { vmstorage: { storage } } }),
    "spec.vmstorage.storage.volumeClaimTemplate",
  ],
  [object(victoria, "VMSingle", "main", { spec: { storage: { resources: {} } } }), "spec.storage"],
  [
    elastic({ volumeClaimTemplates: [{ metadata: { name: "elasticsearch-data" } }] }),
    "spec.nodeSets.0",
  ],
  [elastic({}), "spec.nodeSets.0"],
  [
    object("clickhouse.altinity.com/v1", "ClickHouseInstallation", "main", {
      spec: { templates: { volumeClaimTemplates: [{ name: "data" }] } },
    }),
    "spec.templates.volumeClaimTemplates.0",
  ],
  [
    object("postgresql.cnpg.io/v1", "Cluster", "main", { spec: { storage: { size: "1Gi" } } }),
    "spec.storage",
  ],
])("knows the volume of %j", (resource, path) => {
  expect(volumes(resource)).toEqual([`* of the ${resource.kind} main at ${path}`])
})

it.each([
  object("monitoring.coreos.com/v1", "Prometheus", "main", { spec: { storage: { emptyDir: {} } } }),
  object("monitoring.coreos.com/v1", "Alertmanager", "main", { spec: {} }),
  object(victoria, "VMCluster", "main", { spec: { vmstorage: {}, vminsert: {} } }),
  elastic({ podTemplate: emptyDir }),
])("knows that %j has none", (resource) => {
  expect(volumes(resource)).toEqual([])
})

it("cannot tell whether a schedule takes them by labels, which are the operator's affair", () => {
  const schedule = (template: object) =>
    within(object("velero.io/v1", "Schedule", "daily", { spec: { schedule: "@daily", template } }))
  const found = (template: object) =>
    volumeNotBackedUp.check(treeOf([within(elastic({})), schedule(template), namespace("app")]))
  expect(found({ labelSelector: { matchLabels: { app: "x" } } })).toEqual([])
  expect(found({ includedNamespaces: ["app"] })).toEqual([])
  expect(found({ includedNamespaces: ["other"] })).toMatchObject([
    {
      message:
        "the data of the volume * of the Elasticsearch main is in no backup of the schedules daily",
      node: { name: "main" },
    },
  ])
})
