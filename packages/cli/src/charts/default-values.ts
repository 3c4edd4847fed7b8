import { execFile } from "node:child_process"
import { promisify } from "node:util"
import type { Json } from "@supaflux/core"

const run = promisify(execFile)

/** The values that a chart has by itself, those of its subcharts not among them. */
export async function defaultValues(helm: string, chart: string): Promise<Json> {
  const { stdout } = await run(helm, ["show", "values", chart], { maxBuffer: 64 * 1024 * 1024 })
  const { parse } = await import("yaml")
  return (parse(stdout) ?? {}) as Json
}
