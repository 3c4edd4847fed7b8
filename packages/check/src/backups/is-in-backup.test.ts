import { describe, expect, it } from "vitest"
import type { BackupTemplate } from "./backup-template.ts"
import { filterProblems } from "./filter-problems.ts"
import { isInBackup } from "./is-in-backup.ts"

const secret = { types: ["secrets", "secret"], namespace: "app", labels: { tier: "data" } }

// The statements of https://velero.io/docs/v1.18/resource-filtering/
it.each<BackupTemplate>([
  {},
  { includedNamespaces: ["*"] },
  { includedNamespaces: ["app", "other"] },
  { includedNamespaces: ["ap*"] },
  { excludedNamespaces: ["other"] },
  { includedResources: ["secrets", "pods"] },
  { includedResources: ["*"] },
  { excludedResources: ["pods"] },
  { includedNamespaceScopedResources: ["secrets"] },
  { includedNamespaceScopedResources: ["*"] },
  { labelSelector: { matchLabels: { tier: "data" } } },
  { labelSelector: { matchExpressions: [{ key: "tier", operator: "Exists" }] } },
  { orLabelSelectors: [{ matchLabels: { tier: "web" } }, { matchLabels: { tier: "data" } }] },
])("%j takes the Secret", (template) => {
  expect(isInBackup(template, secret)).toBe(true)
})

it.each<BackupTemplate>([
  { includedNamespaces: ["other"] },
  { includedNamespaces: ["a.p"] },
  { excludedNamespaces: ["app"] },
  { includedNamespaces: ["*"], excludedNamespaces: ["app"] },
  { includedResources: ["pods"] },
  { excludedResources: ["secrets"] },
  { includedNamespaceScopedResources: ["deployments.apps"] },
  { includedNamespaceScopedResources: ["*"], excludedNamespaceScopedResources: ["secret"] },
  { excludedNamespaceScopedResources: ["*"] },
  { labelSelector: { matchLabels: { tier: "web" } } },
  { orLabelSelectors: [{ matchLabels: { tier: "web" } }] },
])("%j leaves the Secret out", (template) => {
  expect(isInBackup(template, secret)).toBe(false)
})

it("leaves out what says so", () => {
  const labels = { "velero.io/exclude-from-backup": "true" }
  expect(isInBackup({}, { ...secret, labels })).toBe(false)
})

describe("what belongs to the whole cluster", () => {
  const ofCluster = (template: BackupTemplate, type: string, name?: string) =>
    isInBackup(template, {
      types: [type],
      namespace: undefined,
      labels: {},
      ...(name === undefined ? {} : { name }),
    })
  const role = "clusterroles.rbac.authorization.k8s.io"

  it("is in where nothing is filtered", () => {
    expect(ofCluster({}, role)).toBe(true)
    expect(ofCluster({ includedNamespaces: ["*"] }, role)).toBe(true)
  })

  it("is in only when it is named, once anything is filtered", () => {
    expect(ofCluster({ includedNamespaces: ["app"] }, role)).toBe(false)
    expect(ofCluster({ excludedNamespaces: ["other"] }, role)).toBe(false)
    expect(ofCluster({ excludedNamespaceScopedResources: ["pods"] }, role)).toBe(false)
    expect(ofCluster({ excludedClusterScopedResources: ["nodes"] }, role)).toBe(false)
    const named: BackupTemplate = {
      includedNamespaces: ["app"],
      includedClusterScopedResources: ["persistentvolumes"],
    }
    expect(ofCluster(named, "persistentvolumes")).toBe(true)
    expect(ofCluster(named, role)).toBe(false)
  })

  it("is in but for what is excluded, when all is included", () => {
    const filter: BackupTemplate = {
      excludedNamespaces: ["other"],
      includedClusterScopedResources: ["*"],
      excludedClusterScopedResources: ["nodes"],
    }
    expect(ofCluster(filter, role)).toBe(true)
    expect(ofCluster(filter, "nodes")).toBe(false)
    expect(ofCluster({ excludedClusterScopedResources: ["*"] }, role)).toBe(false)
    expect(ofCluster({ includeClusterResources: false }, role)).toBe(false)
    expect(ofCluster({ includedNamespaces: ["app"], includeClusterResources: true }, role)).toBe(
      true,
    )
  })

  it("has namespaces, which the filter of namespaces takes", () => {
    const of = (filter: BackupTemplate, name: string) => ofCluster(filter, "namespaces", name)
    expect(of({ includedNamespaces: ["app"] }, "app")).toBe(true)
    expect(of({ includedNamespaces: ["app"] }, "other")).toBe(false)
    expect(of({ excludedNamespaces: ["app"] }, "app")).toBe(false)
    expect(of({ excludedNamespaces: ["app"] }, "other")).toBe(true)
    expect(of({ excludedClusterScopedResources: ["namespaces"] }, "app")).toBe(false)
  })

  it("is not filtered by what is said of namespaces' own types", () => {
    expect(isInBackup({ excludedClusterScopedResources: ["secrets"] }, secret)).toBe(true)
  })
})

it("leaves out the snapshots that Velero makes", () => {
  const types = ["volumesnapshots.snapshot.storage.k8s.io"]
  expect(isInBackup({}, { types, namespace: "app", labels: {} })).toBe(false)
})

it("takes unknown labels for the right ones", () => {
  const unknown = { ...secret, labels: undefined }
  expect(isInBackup({ labelSelector: { matchLabels: { tier: "web" } } }, unknown)).toBe(true)
})

it.each<[BackupTemplate, string]>([
  [
    { includedResources: ["secrets"], includedNamespaceScopedResources: ["secrets"] },
    "filters of both kinds are mixed: includedResources",
  ],
  [{ includedNamespaces: ["app"], excludedNamespaces: ["app"] }, "both included and excluded: app"],
  [
    { includedClusterScopedResources: ["*", "nodes"] },
    "* stands alone in includedClusterScopedResources",
  ],
  [{ excludedNamespaces: ["*"] }, "* excludes no namespace"],
])("holds nothing when Velero refuses %j", (template, problem) => {
  expect(filterProblems(template)).toEqual([problem])
  expect(isInBackup(template, secret)).toBe(false)
})

it("knows no problem of filters that are sound", () => {
  const sound: BackupTemplate = { includedNamespaces: ["*"], excludedNamespaces: ["app"] }
  expect(filterProblems(sound)).toEqual([])
})
