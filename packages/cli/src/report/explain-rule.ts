import { rules, type Rule } from "@supaflux/check"
import { findingCodes } from "@supaflux/core"
import { suggest } from "../suggest.ts"
import { UsageError } from "../usage-error.ts"
import { table } from "./table.ts"

function indented(text: string): string {
  return text.replaceAll(/^/gm, "    ")
}

function ruleText({ code, topic, severity, title, why, wrong, right }: Rule): string {
  return [
    `${code} (${topic}, ${severity})`,
    "",
    title,
    why,
    "",
    "  wrong:",
    indented(wrong),
    "  right:",
    indented(right),
    "",
  ].join("\n")
}

/** Every code with its severity and what it means. */
function listText(): string {
  return table(
    ["code", "severity", "means"],
    [
      ...rules.map(({ code, severity, title }) => [code, severity, title]),
      ...Object.entries(findingCodes).map(([code, title]) => [code, "error", title]),
    ],
  )
}

/**
 * What a rule proves, why it matters, and a wrong and a right example; without a code, all of them in
 * a line each.
 *
 * @throws UsageError when there is no such code
 */
export function explainRule(code: string | undefined): string {
  if (code === undefined) return listText()
  const rule = rules.find((candidate) => candidate.code === code)
  if (rule !== undefined) return ruleText(rule)
  if (Object.hasOwn(findingCodes, code)) {
    return `${code} (core, error)\n\n${findingCodes[code as keyof typeof findingCodes]}\n`
  }
  const known = [...rules.map((candidate) => candidate.code), ...Object.keys(findingCodes)]
  const nearest = suggest(code, known)
  throw new UsageError(
    `there is no rule ${JSON.stringify(code)}`,
    nearest === undefined ? "supaflux check --explain lists the rules" : `did you mean ${nearest}?`,
  )
}
