import type { Labels } from "../selectors/matches-selector.ts"

/** An object of a cluster, as Velero's filters see it. */
export interface BackupItem {
  /** Names of its type that filters may use: `resource.group` in the plural, and short ones. */
  readonly types: readonly string[]
  /** Undefined for what belongs to the whole cluster. */
  readonly namespace: string | undefined
  /** Needed for namespaces alone. */
  readonly name?: string
  /** Undefined when they are not known. */
  readonly labels: Labels | undefined
}
