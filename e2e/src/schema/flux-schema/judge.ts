import { spawnSync } from "node:child_process"
import { skippedKinds } from "./limits.ts"
import { resultLines, type Result } from "./result-lines.ts"

/** What flux-schema found. */
export interface FluxSchemaVerdict {
  /** Number of documents that it judged. */
  readonly resources: number
  /** One line a problem; what is listed with a reason is left out. */
  readonly problems: readonly string[]
}

/**
 * Judges the manifests in files and folders with flux-schema.
 *
 * @throws {Error} when it could not judge
 */
export function judge(
  program: string,
  locations: readonly string[],
  paths: readonly string[],
): FluxSchemaVerdict {
  const args = [
    "validate",
    ...paths,
    "-o",
    "json",
    "-v",
    ...locations.flatMap((location) => ["-s", location]),
    ...Object.keys(skippedKinds).flatMap((kind) => ["--skip-kind", kind]),
  ]
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  })
  if (error !== undefined) throw error
  if (status !== 0 && status !== 1) throw new Error(`flux-schema: ${stderr}`)
  const { results } = (JSON.parse(stdout) as { report: { results: readonly Result[] } }).report
  const judged = results.filter(({ status: verdict }) => verdict !== "skipped")
  return { resources: judged.length, problems: judged.flatMap((result) => resultLines(result)) }
}
