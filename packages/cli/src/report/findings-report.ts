import type { PlacedFinding } from "../place/placed-finding.ts"

/** Where a finding is, from the outside in: `production › supabase › release › spec.values`. */
export function findingPlace({ where }: PlacedFinding): string {
  const { environment, component, role, resource, inChart, path } = where
  return [
    environment,
    component,
    role,
    ...(role === undefined || inChart === true ? [resource] : []),
    ...(path === undefined ? [] : [path.join(".")]),
  ]
    .filter((part) => part !== undefined && part !== "")
    .join(" › ")
}

function count(findings: readonly PlacedFinding[], severity: PlacedFinding["severity"]): string {
  const number = findings.filter((finding) => finding.severity === severity).length
  return `${number} ${severity}${number === 1 ? "" : "s"}`
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, "  ")
}

/** What findings report beyond the findings. */
export interface ReportOptions {
  /** Whether every call of the user's that led to the builder is named, and not only the innermost. @default false */
  readonly trace?: boolean
}

function block(finding: PlacedFinding, trace: boolean): string {
  const { severity, code, message, hint, manifest, value, built = [] } = finding
  const calls = built
    .slice(0, trace ? undefined : 1)
    .map(
      ({ file, line, column }, index) =>
        `${index === 0 ? "built at" : "    from"} ${file}:${line}:${column}`,
    )
  return [
    `${severity} ${code}  ${findingPlace(finding)}`,
    `  ${message}`,
    ...(hint === undefined ? [] : [`  hint: ${hint}`]),
    ...(manifest === undefined ? [] : [indented(manifest.excerpt)]),
    ...(value === undefined ? [] : [`  the value is from ${indented(value.excerpt).trimStart()}`]),
    ...calls.map((call) => `  ${call}`),
  ].join("\n")
}

/**
 * Findings for people, those of one component together: code and place, what is wrong, what to do,
 * the line of the manifest and of the code; then the total.
 */
export function findingsReport(
  findings: readonly PlacedFinding[],
  { trace = false }: ReportOptions = {},
): string {
  const grouped = Map.groupBy(
    findings,
    ({ where }) => `${where.environment ?? ""} ${where.component ?? ""}`,
  )
  const blocks = [...grouped.values()].flat().map((finding) => block(finding, trace))
  return `${blocks.join("\n\n")}\n\n${count(findings, "error")}, ${count(findings, "warning")}\n`
}
