import { describe, expect, it } from "vitest"
import type { BackupFilter } from "../backup-filter.ts"
import { isInBackup } from "./is-in-backup.ts"

const deployment = { type: "deployments.apps", namespace: "app" }
const secret = { type: "secrets", namespace: "app" }
const role = { type: "clusterroles.rbac.authorization.k8s.io" }
const volume = { type: "persistentvolumes" }

// The statements of https://velero.io/docs/v1.18/resource-filtering/
describe("isInBackup", () => {
  it("takes everything where nothing is filtered", () => {
    expect(isInBackup({}, deployment)).toBe(true)
    expect(isInBackup({}, role)).toBe(true)
    expect(isInBackup({ includedNamespaces: ["*"] }, role)).toBe(true)
  })

  it("takes of the whole cluster only what is named, once anything is filtered", () => {
    expect(isInBackup({ includedNamespaces: ["app"] }, role)).toBe(false)
    expect(isInBackup({ excludedNamespaces: ["other"] }, role)).toBe(false)
    expect(isInBackup({ excludedNamespaceScopedResources: ["pods"] }, role)).toBe(false)
    expect(isInBackup({ excludedClusterScopedResources: ["nodes"] }, role)).toBe(false)
    const named: BackupFilter = {
      includedNamespaces: ["app"],
      includedClusterScopedResources: ["persistentvolumes"],
    }
    expect(isInBackup(named, volume)).toBe(true)
    expect(isInBackup(named, role)).toBe(false)
  })

  it("takes all of the whole cluster's but what is excluded, when told so", () => {
    const filter: BackupFilter = {
      excludedNamespaces: ["other"],
      includedClusterScopedResources: ["*"],
      excludedClusterScopedResources: ["nodes"],
    }
    expect(isInBackup(filter, role)).toBe(true)
    expect(isInBackup(filter, { type: "nodes" })).toBe(false)
    expect(isInBackup({ excludedClusterScopedResources: ["*"] }, role)).toBe(false)
  })

  it("takes namespaces by the filter of namespaces", () => {
    const of = (filter: BackupFilter, name: string) =>
      isInBackup(filter, { type: "namespaces", name })
    expect(of({ includedNamespaces: ["app"] }, "app")).toBe(true)
    expect(of({ includedNamespaces: ["app"] }, "other")).toBe(false)
    expect(of({ excludedNamespaces: ["app"] }, "app")).toBe(false)
    expect(of({ excludedNamespaces: ["app"] }, "other")).toBe(true)
    expect(of({ excludedClusterScopedResources: ["namespaces"] }, "app")).toBe(false)
  })

  it("takes types by the filter of their scope", () => {
    expect(isInBackup({ includedNamespaceScopedResources: ["secrets"] }, secret)).toBe(true)
    expect(isInBackup({ includedNamespaceScopedResources: ["secrets"] }, deployment)).toBe(false)
    expect(isInBackup({ includedNamespaceScopedResources: ["*"] }, deployment)).toBe(true)
    expect(isInBackup({ excludedNamespaceScopedResources: ["secrets"] }, secret)).toBe(false)
    expect(isInBackup({ excludedNamespaceScopedResources: ["*"] }, secret)).toBe(false)
    expect(isInBackup({ excludedClusterScopedResources: ["secrets"] }, secret)).toBe(true)
  })

  it("leaves out what says so, and the snapshots that Velero makes", () => {
    const labels = { "velero.io/exclude-from-backup": "true" }
    expect(isInBackup({}, { ...secret, labels })).toBe(false)
    const type = "volumesnapshots.snapshot.storage.k8s.io"
    expect(isInBackup({}, { type, namespace: "app" })).toBe(false)
  })

  it.each<[string, object, string]>([
    ["filters of both kinds", { includedResources: ["pods"] }, "mixed: includedResources"],
    [
      "what is in and out at once",
      { includedNamespaces: ["a"], excludedNamespaces: ["a"] },
      "Both included and excluded: a",
    ],
    ["a star among others", { includedClusterScopedResources: ["*", "nodes"] }, "* stands alone"],
    ["a star that excludes", { excludedNamespaces: ["*"] }, "* excludes no namespace"],
  ])("refuses %s", (_, filter, message) => {
    expect(() => isInBackup(filter, secret)).toThrow(message)
  })
})
