import type { PlacedFinding } from "../place/placed-finding.ts"
import { annotation } from "./github-annotation.ts"

/**
 * One annotation for a finding: on the line of the code that built it, where that is known, else on
 * the environment's file.
 *
 * @param source the environment's file from the project's root
 */
export function githubFinding(
  { severity, code, message, hint, where, built }: PlacedFinding,
  source: string,
): string {
  const place = [where.component, where.role].filter((part) => part !== undefined).join(" › ")
  const text = `${place === "" ? "" : `${place}: `}${message}${hint === undefined ? "" : `\n${hint}`}`
  const [call] = built ?? []
  const at = call === undefined ? { file: source } : { file: call.file, line: call.line }
  return annotation(severity, { ...at, title: code }, text)
}
