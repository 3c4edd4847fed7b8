import type { PlannedFile } from "@supaflux/core"
import { createTwoFilesPatch } from "diff"

/**
 * The unified diff that generating would make to one file, as `git diff` shows it.
 *
 * @param path the environment's folder from the project's root
 */
export function fileDiff(path: string, file: PlannedFile): string {
  const { before, after, special } = file
  const name = `${path}/${file.path}`
  if (special !== undefined)
    return `--- a/${name}\t(a ${special})\n+++ ${after === undefined ? "/dev/null" : `b/${name}`}\n`
  return createTwoFilesPatch(
    before === undefined ? "/dev/null" : `a/${name}`,
    after === undefined ? "/dev/null" : `b/${name}`,
    before ?? "",
    after ?? "",
    undefined,
    undefined,
    { context: 3 },
  ).replace(/^={3,}\n/m, "")
}
