import { execFile } from "node:child_process"
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs"
import { dirname, join } from "node:path"
import { promisify } from "node:util"
import type { RemoteChart } from "./archive-path.ts"

const run = promisify(execFile)

function pullArgs(chart: RemoteChart): string[] {
  if (chart.type === "http")
    return [chart.name, "--repo", chart.repository, "--version", chart.version]
  const plain = chart.insecure ? ["--plain-http"] : []
  return [chart.url, "--version", chart.version, ...plain]
}

/**
 * Fetches the archive of a chart with the real helm. It appears whole, by its renaming.
 *
 * @param archive path to keep it at
 * @returns what helm says when it cannot; undefined when it could
 */
export async function pullChart(
  helm: string,
  chart: RemoteChart,
  archive: string,
): Promise<string | undefined> {
  mkdirSync(dirname(archive), { recursive: true })
  const draft = mkdtempSync(join(dirname(archive), ".pull-"))
  try {
    await run(helm, ["pull", ...pullArgs(chart), "--destination", draft])
    const [name] = readdirSync(draft)
    if (name === undefined) return "helm fetched nothing"
    renameSync(join(draft, name), archive)
    return undefined
  } catch (error) {
    const { stderr = "", message } = error as Error & { stderr?: string }
    return (stderr.trim() || message).replace(/^Error: /, "")
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}
