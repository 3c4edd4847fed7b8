import { matchesSelector } from "../selectors/matches-selector.ts"
import type { BackupItem } from "./backup-item.ts"
import type { BackupTemplate } from "./backup-template.ts"
import { filterProblems } from "./filter-problems.ts"

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

/** Unknown labels are taken for the right ones. */
function takesLabels({ labelSelector, orLabelSelectors = [] }: BackupTemplate, item: BackupItem) {
  const { labels } = item
  if (labels === undefined) return true
  if (labels["velero.io/exclude-from-backup"] === "true") return false
  if (orLabelSelectors.length > 0) {
    return orLabelSelectors.some((selector) => matchesSelector(selector, labels))
  }
  return labelSelector === undefined || matchesSelector(labelSelector, labels)
}

// What Velero makes while it backs volumes up, and leaves out when it collects.
// https://github.com/vmware-tanzu/velero/blob/v1.18.1/pkg/controller/backup_controller.go
const ownSnapshots = [
  "volumesnapshots.snapshot.storage.k8s.io",
  "volumesnapshotcontents.snapshot.storage.k8s.io",
]

function isEverything(included: List = [], excluded: List = []): boolean {
  return excluded.length === 0 && (included.length === 0 || included.includes("*"))
}

/** Of the whole cluster's types, those that are named; all of them when nothing at all is filtered. */
function takesOfCluster(template: BackupTemplate, types: readonly string[]): boolean {
  const { includedClusterScopedResources: included = [], includeClusterResources } = template
  const everywhere = isEverything(template.includedNamespaces, template.excludedNamespaces)
  if (includeClusterResources !== undefined) return includeClusterResources
  const unfiltered =
    everywhere &&
    included.length === 0 &&
    isEverything([], template.excludedClusterScopedResources) &&
    isEverything(
      template.includedNamespaceScopedResources,
      template.excludedNamespaceScopedResources,
    )
  return unfiltered || holds(included, types)
}

function takesScope(template: BackupTemplate, { types, namespace, name = "" }: BackupItem) {
  const { includedNamespaces, excludedNamespaces } = template
  if (namespace !== undefined) {
    return (
      takes(includedNamespaces, excludedNamespaces, [namespace]) &&
      takes(
        template.includedNamespaceScopedResources,
        template.excludedNamespaceScopedResources,
        types,
      )
    )
  }
  if (holds(template.excludedClusterScopedResources, types)) return false
  return types.includes("namespaces")
    ? takes(includedNamespaces, excludedNamespaces, [name])
    : takesOfCluster(template, types)
}

/**
 * Whether a backup collects an object, by Velero's documented rules for both of its ways to filter:
 * what is excluded is out, and what is not included is out where anything is included; of the whole
 * cluster's only what is named, or everything when nothing at all is filtered. What is related to
 * something collected, such as the volume of a claim, may come in beside that. A backup whose filters
 * Velero refuses holds nothing. Where labels are not known, they are taken for the right ones.
 * @see https://velero.io/docs/v1.18/resource-filtering/
 */
export function isInBackup(template: BackupTemplate, item: BackupItem): boolean {
  if (filterProblems(template).length > 0) return false
  if (item.types.some((type) => ownSnapshots.includes(type))) return false
  return (
    takes(template.includedResources, template.excludedResources, item.types) &&
    takesScope(template, item) &&
    takesLabels(template, item)
  )
}
