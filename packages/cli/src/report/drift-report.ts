import type { Plan } from "@supaflux/core"
import { fileDiff } from "./file-diff.ts"

/** The unified diff of every file that differs, is missing, or should not be there. */
export function driftReport(path: string, { files }: Plan): string {
  return files
    .filter(({ action }) => action !== "unchanged")
    .map((file) => fileDiff(path, file))
    .join("")
}
