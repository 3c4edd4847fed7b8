import type { ResourceLiteral } from "@supaflux/core"
import { expect, it } from "vitest"
import { changedFlux } from "../../test-support/changed-flux.ts"
import { helmRelease } from "../../test-support/flux-objects.ts"
import { app, graphOf } from "../../test-support/graph-of.ts"
import { objectLate } from "./object-late.ts"

const kinds = ["SecretStore", "ExternalSecret"] as const
const crds = kinds.map((kind) => ({
  group: "external-secrets.io",
  kind,
  scope: "Namespaced" as const,
}))
const store: ResourceLiteral = {
  apiVersion: "external-secrets.io/v1",
  kind: "SecretStore",
  metadata: { name: "store" },
  spec: { provider: { fake: { data: [] } } },
}
const externalSecret: ResourceLiteral = {
  apiVersion: "external-secrets.io/v1",
  kind: "ExternalSecret",
  metadata: { name: "database" },
  spec: { secretStoreRef: { kind: "SecretStore", name: "store" }, data: [] },
}
const priority: ResourceLiteral = {
  apiVersion: "scheduling.k8s.io/v1",
  kind: "PriorityClass",
  metadata: { name: "high" },
  value: 1000,
}
const pod: ResourceLiteral = {
  apiVersion: "v1",
  kind: "Pod",
  metadata: { name: "web" },
  spec: { priorityClassName: "high", containers: [{ name: "web", image: "web:1" }] },
}
const healthCheckExprs = [
  {
    apiVersion: "external-secrets.io/v1",
    kind: "SecretStore",
    current: "status.conditions.exists(c, c.type == 'Ready' && c.status == 'True')",
  },
]
const late = async (changes: Parameters<typeof changedFlux>[0]) => {
  const graph = await graphOf(
    [
      ...app(),
      { name: "stores", namespace: "app", resources: { store } },
      { name: "secrets", namespace: "app", resources: { externalSecret } },
      { name: "priorities", resources: { priority } },
      { name: "web", namespace: "app", resources: { pod } },
    ],
    {
      provides: { crds },
      delivery: changedFlux({
        stores: { healthCheckExprs },
        secrets: { dependsOn: [{ name: "stores" }] },
        web: { dependsOn: [{ name: "priorities" }] },
        ...changes,
      }),
    },
  )
  return objectLate.check(graph).map(({ node, path, hint }) => [node?.name, path?.join("."), hint])
}

it("takes stores that are ready, and classes that are there, before what names them", async () => {
  expect(await late({})).toEqual([])
})

it("reports a store of which only the application is waited for", async () => {
  expect(await late({ stores: { wait: false } })).toEqual([
    ["database", "spec.secretStoreRef", "set wait: true in Kustomization flux-system/stores"],
  ])
  expect(await late({ stores: {} })).toHaveLength(1)
})

it("reports a class that nothing makes the pods wait for, and needs no more than that it is applied", async () => {
  const web = { dependsOn: [{ name: "namespaces" }] }
  expect(await late({ web })).toEqual([
    [
      "web",
      "spec.priorityClassName",
      "add priorities to dependsOn of Kustomization flux-system/web",
    ],
  ])
  expect(await late({ priorities: { wait: false } })).toEqual([])
})

it("is late where values of a chart name a class that comes after", async () => {
  const found = async (values: object, on: string) => {
    const release = helmRelease("web", { values })
    const components = [
      ...app(),
      { name: "classes", resources: { priority } },
      { name: "web", namespace: "app", resources: { release } },
    ]
    const delivery = changedFlux({ web: { dependsOn: [{ name: on }] } })
    return objectLate.check(await graphOf(components, { delivery }))
  }
  const values = { server: { priorityClassName: "high" } }
  expect(await found(values, "classes")).toEqual([])
  const [late, ...others] = await found(values, "namespaces")
  expect(late?.message).toContain("HelmRelease app/web needs the PriorityClass high")
  expect(late?.path).toEqual(["spec", "values", "server", "priorityClassName"])
  expect(others).toEqual([])
  const off = { server: { enabled: false, priorityClassName: "high" } }
  expect(await found(off, "namespaces")).toEqual([])
  expect(await found({ priorityClassName: "of-the-cluster" }, "namespaces")).toEqual([])
})
