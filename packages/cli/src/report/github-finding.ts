import type { Finding } from "@supaflux/core"
import { annotation } from "./github-annotation.ts"

/**
 * One annotation for a finding, on the environment's file.
 *
 * @param source the environment's file from the project's root
 */
export function githubFinding(
  { severity, code, message, hint, where }: Finding<string>,
  source: string,
): string {
  const place = [where.component, where.role].filter((part) => part !== undefined).join(" › ")
  const text = `${place === "" ? "" : `${place}: `}${message}${hint === undefined ? "" : `\n${hint}`}`
  return annotation(severity, { file: where.file ?? source, title: code }, text)
}
