import type { Plan, PlannedFile } from "@supaflux/core"
import { structuredPatch } from "diff"
import { annotation } from "./github-annotation.ts"

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
