import { rules } from "@supaflux/check"
import type { Outcome } from "./outcome.ts"
import type { Trial } from "./trial.ts"
import { unmutated } from "./unmutated.ts"

/** How many of the defects that are a rule's to find it found. */
export interface RuleRate {
  readonly code: string
  readonly found: number
  readonly made: number
  /** How many of those that survive need not be found. */
  readonly explained: number
}

/** Codes of what the core proves, before the check. */
const core = ["CRD_MISSING", "NAMESPACE_MISSING"]

/**
 * The rate of each rule. A defect that one of several rules has to find counts for those that did; where
 * none did, it is listed as a survivor, and no rule's.
 */
export function ruleRates(
  outcomes: readonly Outcome[],
  isExplained: (trial: Trial) => boolean,
): readonly RuleRate[] {
  const none = { found: 0, made: 0, explained: 0 }
  const byCode = new Map<string, typeof none>()
  for (const { trial, found } of outcomes) {
    for (const code of trial.codes.length === 1 ? trial.codes : found) {
      const rate = byCode.get(code) ?? none
      const isFound = found.includes(code)
      byCode.set(code, {
        made: rate.made + 1,
        found: rate.found + (isFound ? 1 : 0),
        explained: rate.explained + (!isFound && isExplained(trial) ? 1 : 0),
      })
    }
  }
  return [...core, ...rules.map(({ code }) => code)].map((code) => ({
    code,
    ...(byCode.get(code) ?? none),
  }))
}

/** What is wrong with the list of rules that have no defects: one too few, or one too many. */
export function unmutatedProblems(rates: readonly RuleRate[]): readonly string[] {
  const codes = new Set(rates.map(({ code }) => code))
  return [
    ...rates.flatMap(({ code, made }) => {
      const reason = unmutated[code]
      if (made === 0 && reason === undefined) return [`no defect, and no reason why: ${code}`]
      return made > 0 && reason !== undefined ? [`a reason, and defects: ${code}`] : []
    }),
    ...Object.keys(unmutated).flatMap((code) =>
      codes.has(code) ? [] : [`a reason, and no such rule: ${code}`],
    ),
  ]
}
