import { isUpToDate } from "@supaflux/core"
import type { Outcome } from "../commands/outcome.ts"
import { fileDiff } from "./file-diff.ts"
import { findingJson } from "./finding-json.ts"

/** The result of `gen --json`, and what decides the exit code. */
export interface JsonReport {
  readonly json: unknown
  readonly failed: boolean
  readonly drift: boolean
}

/** Everything that `gen` and `gen --check` tell people, for machines. */
export function jsonReport(
  outcomes: readonly Outcome[],
  stray: readonly string[],
  mend: string,
): JsonReport {
  const failed = outcomes.some(({ plan }) => plan === undefined)
  const drift =
    stray.length > 0 || outcomes.some(({ plan }) => plan !== undefined && !isUpToDate(plan))
  const environments = outcomes.map(
    ({ environment, source, path, plan, findings, milliseconds }) => ({
      name: environment.name,
      source,
      path,
      upToDate: plan !== undefined && isUpToDate(plan),
      milliseconds: Math.round(milliseconds),
      findings: findings.map(findingJson),
      files: (plan?.files ?? []).map((file) => ({
        path: `${path}/${file.path}`,
        action: file.action,
        ...(file.foreign === true ? { foreign: true } : {}),
        ...(file.action === "unchanged" ? {} : { diff: fileDiff(path, file) }),
      })),
    }),
  )
  return { json: { environments, orphans: stray, command: mend }, failed, drift }
}
