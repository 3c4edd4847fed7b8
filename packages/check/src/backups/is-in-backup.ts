import { matchesSelector } from "../selectors/matches-selector.ts"
import type { BackupItem } from "./backup-item.ts"
import type { BackupTemplate } from "./backup-template.ts"

type List = readonly string[] | undefined

const special = /[.+^${}()|[\]\\]/g

/** Whether a list holds a value; `*` stands for any letters, by itself for everything. */
function holds(list: List = [], values: readonly string[]): boolean {
  return list.some((entry) => {
    if (!entry.includes("*")) return values.includes(entry)
    const pattern = new RegExp(`^${entry.replaceAll(special, "\\$&").replaceAll("*", ".*")}$`)
    return values.some((value) => pattern.test(value))
  })
}

/** Whether a filter takes a value: everything where nothing is included, but for what is excluded. */
function takes(included: List = [], excluded: List, values: readonly string[]): boolean {
  return !holds(excluded, values) && (included.length === 0 || holds(included, values))
}

function takesLabels({ labelSelector, orLabelSelectors = [] }: BackupTemplate, item: BackupItem) {
  if (item.labels["velero.io/exclude-from-backup"] === "true") return false
  if (orLabelSelectors.length > 0) {
    return orLabelSelectors.some((selector) => matchesSelector(selector, item.labels))
  }
  return labelSelector === undefined || matchesSelector(labelSelector, item.labels)
}

/**
 * Whether a backup holds a namespaced object, by Velero's documented rules for both of its ways to
 * filter: what is excluded is out, and what is not included is out where anything is included.
 * @see https://velero.io/docs/v1.18/resource-filtering/
 */
export function isInBackup(template: BackupTemplate, item: BackupItem): boolean {
  const { types, namespace } = item
  return (
    takes(template.includedNamespaces, template.excludedNamespaces, [namespace]) &&
    takes(template.includedResources, template.excludedResources, types) &&
    takes(
      template.includedNamespaceScopedResources,
      template.excludedNamespaceScopedResources,
      types,
    ) &&
    takesLabels(template, item)
  )
}
