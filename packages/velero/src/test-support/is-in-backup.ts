import type { BackupFilter } from "../backup-filter.ts"

/** One object of a cluster, as Velero's filters see it. */
export interface Item {
  /** Its type as `resource.group`, in the plural: `deployments.apps`, `pods`. */
  readonly type: string
  /** Undefined for what belongs to the whole cluster. */
  readonly namespace?: string
  /** Needed for namespaces alone. */
  readonly name?: string
  readonly labels?: Readonly<Record<string, string>>
}

const classic = ["includedResources", "excludedResources", "includeClusterResources"]

// What Velero makes while it backs volumes up, and leaves out when it collects.
// https://github.com/vmware-tanzu/velero/blob/v1.18.1/pkg/controller/backup_controller.go
const ownSnapshots = [
  "volumesnapshots.snapshot.storage.k8s.io",
  "volumesnapshotcontents.snapshot.storage.k8s.io",
]

type List = readonly string[] | undefined

/** Whether a list holds a value; `*` stands for every one. */
function holds(list: List = [], value: string): boolean {
  return list.includes("*") || list.includes(value)
}

function isEverything(included: List = [], excluded: List = []): boolean {
  return excluded.length === 0 && (included.length === 0 || included.includes("*"))
}

/** What the API server lets through and Velero refuses when the backup begins. */
function check(filter: BackupFilter): void {
  const mixed = classic.filter((field) => field in filter)
  if (mixed.length > 0) throw new Error(`Filters of both kinds are mixed: ${mixed.join(", ")}`)
  const pairs: readonly [List, List][] = [
    [filter.includedNamespaces, filter.excludedNamespaces],
    [filter.includedNamespaceScopedResources, filter.excludedNamespaceScopedResources],
    [filter.includedClusterScopedResources, filter.excludedClusterScopedResources],
  ]
  for (const [included = [], excluded = []] of pairs) {
    const both = excluded.filter((each) => included.includes(each))
    if (both.length > 0) throw new Error(`Both included and excluded: ${both.join(", ")}`)
    if (included.length > 1 && included.includes("*")) throw new Error("* stands alone")
  }
  if (filter.excludedNamespaces?.includes("*") === true) throw new Error("* excludes no namespace")
}

/** Whether a filter takes a value: everything where nothing is included, but for what is excluded. */
function takes(included: List = [], excluded: List, value: string): boolean {
  return !holds(excluded, value) && (included.length === 0 || holds(included, value))
}

/** Of the whole cluster's types, those that are named; all of them when nothing at all is filtered. */
function takesOfCluster(filter: BackupFilter, type: string): boolean {
  const { includedClusterScopedResources: included = [] } = filter
  const unfiltered =
    included.length === 0 &&
    isEverything([], filter.excludedClusterScopedResources) &&
    isEverything(filter.includedNamespaces, filter.excludedNamespaces) &&
    isEverything(filter.includedNamespaceScopedResources, filter.excludedNamespaceScopedResources)
  return unfiltered || holds(included, type)
}

/**
 * Whether a backup with this filter collects an object, by the documented rules of Velero 1.18 for
 * filters by scope: what is excluded is out, what is not included is out where anything is included;
 * of the whole cluster's only what is named, or everything when nothing at all is filtered. What is
 * related to something collected, such as the volume of a claim, may come in beside that.
 * @see https://velero.io/docs/v1.18/resource-filtering/
 */
export function isInBackup(filter: BackupFilter, item: Item): boolean {
  check(filter)
  const { type, namespace, name = "", labels = {} } = item
  if (labels["velero.io/exclude-from-backup"] === "true" || ownSnapshots.includes(type)) {
    return false
  }
  const { includedNamespaces, excludedNamespaces } = filter
  if (namespace !== undefined) {
    const { includedNamespaceScopedResources: included } = filter
    return (
      takes(includedNamespaces, excludedNamespaces, namespace) &&
      takes(included, filter.excludedNamespaceScopedResources, type)
    )
  }
  if (holds(filter.excludedClusterScopedResources, type)) return false
  return type === "namespaces"
    ? takes(includedNamespaces, excludedNamespaces, name)
    : takesOfCluster(filter, type)
}
