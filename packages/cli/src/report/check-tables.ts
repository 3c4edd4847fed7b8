import { backups, simulate, unknownVolumes, whoCalls } from "@supaflux/check"
import type { CheckedGraph } from "../commands/check-folders.ts"
import { backupReport } from "./backup-report.ts"
import { orderReport } from "./order-report.ts"
import { whoCallsReport } from "./who-calls-report.ts"

/** Tables that `supaflux check` prints before the findings. */
export interface TableFlags {
  /** How each environment comes up on an empty cluster. */
  readonly order?: boolean
  /** Who may call whom in the mesh of each environment. */
  readonly whoCalls?: boolean
  /** What is backed up, and how old a restore can be. */
  readonly backups?: boolean
}

/** The tables that were asked for, of each environment that could be checked. */
export function checkTables(checked: readonly CheckedGraph[], flags: TableFlags): string {
  const tables = checked.flatMap(({ name, graph, settings }) => {
    if (graph === undefined) return []
    return [
      ...(flags.order === true ? [orderReport(simulate(graph))] : []),
      ...(flags.whoCalls === true ? [whoCallsReport(name, whoCalls(graph))] : []),
      ...(flags.backups === true
        ? [backupReport(name, backups(graph, settings), unknownVolumes(graph))]
        : []),
    ]
  })
  return tables.map((table) => `${table}\n`).join("")
}
