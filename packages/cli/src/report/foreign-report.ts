import type { Plan } from "@supaflux/core"

/** Names what is about to be deleted although supaflux did not write it; empty when nothing is. */
export function foreignReport(path: string, { files }: Plan): string {
  return files
    .filter(({ foreign }) => foreign === true)
    .map(
      (file) =>
        `deleting ${path}/${file.path}${file.special === undefined ? "" : ` (a ${file.special})`}, which supaflux did not write\n`,
    )
    .join("")
}
