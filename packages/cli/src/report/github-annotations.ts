import type { Finding, Plan, PlannedFile } from "@supaflux/core"
import { structuredPatch } from "diff"

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A")
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C")
}

/** @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands */
function annotation(
  level: "error" | "warning",
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const list = Object.entries(properties).map(
    ([key, value]) => `${key}=${escapeProperty(String(value))}`,
  )
  return `::${level} ${list.join(",")}::${escapeData(message)}\n`
}

/** The first line of what is there that generating would change. */
function firstChangedLine({ before, after }: PlannedFile): number {
  if (before === undefined || after === undefined) return 1
  const [hunk] = structuredPatch("", "", before, after, undefined, undefined, { context: 0 }).hunks
  return Math.max(1, hunk?.oldStart ?? 1)
}

const drifted = {
  create: "is missing",
  update: "differs from the code",
  delete: "should not be there",
}

/** One annotation for each file that differs, at its first changed line. */
export function githubDrift(path: string, { files }: Plan, mend: string): string {
  return files
    .flatMap((file) => {
      if (file.action === "unchanged") return []
      const properties = {
        file: `${path}/${file.path}`,
        line: firstChangedLine(file),
        title: "Generated manifests are stale",
      }
      return [annotation("error", properties, `The file ${drifted[file.action]}. Run: ${mend}`)]
    })
    .join("")
}

/** One annotation for a folder that no environment yields. */
export function githubOrphan(path: string): string {
  return annotation(
    "error",
    { file: path, title: "Generated manifests are stale" },
    `The folder belongs to no environment. Run: git rm -r ${path}`,
  )
}

/**
 * One annotation for a finding, on the environment's file.
 *
 * @param source the environment's file from the project's root
 */
export function githubFinding(
  { severity, code, message, hint, where }: Finding,
  source: string,
): string {
  const place = [where.component, where.role].filter((part) => part !== undefined).join(" › ")
  const text = `${place === "" ? "" : `${place}: `}${message}${hint === undefined ? "" : `\n${hint}`}`
  return annotation(severity, { file: where.file ?? source, title: code }, text)
}
