import type { ResourceLiteral } from "@supaflux/core"
import { expect, it } from "vitest"
import { changedFlux } from "../../test-support/changed-flux.ts"
import { configMap } from "../../test-support/flux-objects.ts"
import { graphOf } from "../../test-support/graph-of.ts"
import { pruneDeletes } from "./prune-deletes.ts"

const objects = (
  annotations: Readonly<Record<string, string>>,
): Record<string, ResourceLiteral> => ({
  namespace: { apiVersion: "v1", kind: "Namespace", metadata: { name: "app", annotations } },
  claim: {
    apiVersion: "v1",
    kind: "PersistentVolumeClaim",
    metadata: { name: "data", namespace: "app", annotations },
  },
  definition: {
    apiVersion: "apiextensions.k8s.io/v1",
    kind: "CustomResourceDefinition",
    metadata: { name: "widgets.example.com", annotations },
  },
  settings: { ...configMap("settings"), metadata: { name: "settings", namespace: "app" } },
})

const messages = async (annotations: Readonly<Record<string, string>>, spec: object = {}) => {
  const components = [{ name: "all", resources: objects(annotations) }]
  const graph = await graphOf(components, { delivery: changedFlux({ all: { ...spec } }) })
  return pruneDeletes.check(graph).map(({ message }) => message)
}

it("reports what takes other things with it", async () => {
  expect(await messages({})).toEqual([
    "Namespace app is pruned by Kustomization flux-system/all, and everything in it with it",
    "PersistentVolumeClaim app/data is pruned by Kustomization flux-system/all, and its volume with it",
    "CustomResourceDefinition widgets.example.com is pruned by Kustomization flux-system/all, and every custom resource of its kind with it",
  ])
})

it("takes what is annotated, and Kustomizations that do not prune", async () => {
  expect(await messages({ "kustomize.toolkit.fluxcd.io/prune": "disabled" })).toEqual([])
  expect(await messages({ "kustomize.toolkit.fluxcd.io/prune": "enabled" })).toHaveLength(3)
  expect(await messages({}, { prune: false })).toEqual([])
  expect(await messages({}, { deletionPolicy: "Orphan" })).toEqual([])
})
