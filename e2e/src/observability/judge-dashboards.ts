import { spawnSync } from "node:child_process"

/** What judge-dashboards found. */
export interface DashboardVerdict {
  readonly dashboards: number
  readonly panels: number
  readonly queries: number
  readonly problems: readonly { readonly file: string; readonly message: string }[]
}

/**
 * Judges files of dashboards by Grafana's schema.
 *
 * @throws {Error} when the program could not judge
 */
export function judgeDashboards(program: string, files: readonly string[]): DashboardVerdict {
  const { status, stdout, stderr, error } = spawnSync(program, files, { encoding: "utf8" })
  if (error !== undefined) throw error
  if (status !== 0 && status !== 1) throw new Error(`judge-dashboards: ${stderr}`)
  return JSON.parse(stdout) as DashboardVerdict
}
