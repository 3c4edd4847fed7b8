import type { Rule } from "@supaflux/check"
import { findingCodes } from "@supaflux/core"
import type { Log, Result } from "sarif"
import { findingPlace } from "./findings-report.ts"
import type { PlacedFinding } from "../place/placed-finding.ts"

function result(finding: PlacedFinding, source: string): Result {
  const { severity, code, message, hint, built, manifest } = finding
  const place = built?.[0] ?? manifest?.place
  const text = `${findingPlace(finding)}: ${message}${hint === undefined ? "" : `\n${hint}`}`
  const { file, line, column } = place ?? { file: source, line: 1, column: 1 }
  return {
    ruleId: code,
    level: severity,
    message: { text },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: file, uriBaseId: "%SRCROOT%" },
          region: { startLine: line, startColumn: column },
        },
        logicalLocations: [{ fullyQualifiedName: findingPlace(finding) }],
      },
    ],
  }
}

/**
 * Findings as SARIF, which code scanning of GitHub and others reads.
 *
 * @param findings with the environment's file of each
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarifReport(
  findings: readonly (readonly [finding: PlacedFinding, source: string])[],
  rules: readonly Rule[],
): Log {
  const codes = new Set(findings.map(([{ code }]) => code))
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "supaflux",
            informationUri: "https://github.com/supaflux/supaflux",
            rules: [
              ...rules.map(({ code, title, why }) => ({
                id: code,
                shortDescription: { text: title },
                fullDescription: { text: why },
              })),
              ...Object.entries(findingCodes).map(([id, text]) => ({
                id,
                shortDescription: { text },
              })),
            ].filter(({ id }) => codes.has(id)),
          },
        },
        originalUriBaseIds: { "%SRCROOT%": { description: { text: "Root of the repository" } } },
        results: findings.map(([finding, source]) => result(finding, source)),
      },
    ],
  }
}
