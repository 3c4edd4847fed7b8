/**
 * What a backup holds. Types are written as `resource.group`, in the plural. Of Velero's two ways to
 * filter only this one is used; they cannot be mixed.
 * @see https://velero.io/docs/v1.18/resource-filtering/
 */
export type BackupFilter = {
  /** @default all */
  readonly includedNamespaces?: readonly string[]
  /** @default none */
  readonly excludedNamespaces?: readonly string[]
  /** @default all */
  readonly includedNamespaceScopedResources?: readonly string[]
  /** @default none */
  readonly excludedNamespaceScopedResources?: readonly string[]
  /** @default those that are related to what the backup holds, such as the volume of a claim */
  readonly includedClusterScopedResources?: readonly string[]
  /** @default none */
  readonly excludedClusterScopedResources?: readonly string[]
}
