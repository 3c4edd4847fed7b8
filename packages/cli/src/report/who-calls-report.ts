import type { Permission } from "@supaflux/check"
import { table } from "./table.ts"

/** Who may call whom in the mesh of an environment, as a table. */
export function whoCallsReport(name: string, permissions: readonly Permission[]): string {
  if (permissions.length === 0) return `${name}: no pods of an ambient mesh\n`
  const rows = permissions.map(({ from, to, ports, by }) => [
    from,
    `${to}:${ports.length === 0 ? "*" : ports.join(",")}`,
    by,
  ])
  return `${name}: who may call whom in the mesh\n\n${table(["from", "to", "by"], rows)}`
}
