import type { Labels } from "../selectors/matches-selector.ts"

/** A namespaced object, as Velero's filters see it. */
export interface BackupItem {
  /** Names of its type that filters may use: `resource.group` in the plural, and short ones. */
  readonly types: readonly string[]
  readonly namespace: string
  readonly labels: Labels
}
