import type { PlacedFinding } from "../place/placed-finding.ts"
import { annotation } from "./github-annotation.ts"

/**
 * One annotation for a finding: on the line of the code that built it, or else of its manifest, where
 * that is known, else on the environment's file.
 *
 * @param source the environment's file from the project's root
 */
export function githubFinding(
  { severity, code, message, hint, where, built, manifest }: PlacedFinding,
  source: string,
): string {
  const part = [where.component, where.role].filter((each) => each !== undefined).join(" › ")
  const text = `${part === "" ? "" : `${part}: `}${message}${hint === undefined ? "" : `\n${hint}`}`
  const place = built?.[0] ?? manifest?.place
  const at = place === undefined ? { file: source } : { file: place.file, line: place.line }
  return annotation(severity, { ...at, title: code }, text)
}
