import { expect, it } from "vitest"
import type { BackupTemplate } from "./backup-template.ts"
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
