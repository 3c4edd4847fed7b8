import { existsSync, readFileSync } from "node:fs"

/** The last lines of a program's log. */
export function tail(log: string, lines = 15): string {
  if (!existsSync(log)) return `its log ${log} is gone`
  return readFileSync(log, "utf8").trimEnd().split("\n").slice(-lines).join("\n")
}
