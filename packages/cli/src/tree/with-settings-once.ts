import type { CheckFinding } from "@supaflux/check"
import type { FolderSettings } from "./folder-settings.ts"

const ofSettings: ReadonlySet<string> = new Set(["CHECK_RULE_UNKNOWN", "CHECK_ACCEPTANCE_STALE"])

/** Where in the settings a finding about them is, by the code of the rule that it names. */
function lineOf({ message }: CheckFinding, { settings, lineOf: line }: FolderSettings): number {
  const index = (settings.accept ?? []).findIndex(({ code, resource }) =>
    message.includes(
      resource === undefined ? `of ${code} matches` : `of ${code} › ${resource} matches`,
    ),
  )
  if (index !== -1) return line(index)
  const named = (code: string): boolean => message.includes(JSON.stringify(code))
  const rule = Object.keys(settings.rules ?? {}).find(named)
  return line(rule ?? (settings.accept ?? []).findIndex(({ code }) => named(code)))
}

/**
 * The findings of each cluster of a folder. What is wrong with the settings is said once, at their line:
 * an acceptance matches nothing when it does in no cluster.
 */
export function withSettingsOnce(
  findings: readonly (readonly CheckFinding[])[],
  folder: FolderSettings,
): CheckFinding[][] {
  const everywhere = ({ code, message }: CheckFinding): boolean =>
    findings.every((others) =>
      others.some((other) => other.code === code && other.message === message),
    )
  return findings.map((own, cluster) =>
    own.flatMap((finding) => {
      if (!ofSettings.has(finding.code)) return finding
      if (cluster > 0 || !everywhere(finding)) return []
      const { file } = folder
      if (file === undefined) return finding
      const where = { file, line: lineOf(finding, folder) }
      const hint =
        finding.code === "CHECK_ACCEPTANCE_STALE" ? `remove it from ${file}` : finding.hint
      return { ...finding, where, ...(hint === undefined ? {} : { hint }) }
    }),
  )
}
