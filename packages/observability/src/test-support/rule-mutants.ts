import type { Mutant } from "./mutants.ts"
import { mutants } from "./mutants.ts"
import type { RuleUnderTest } from "./promtool-test.ts"
import { rulesUnderTest } from "./rules-under-test.ts"

/** A rule with one thing changed, in it or in what is recorded for it. */
export interface RuleMutant extends RuleUnderTest {
  readonly of: string
  readonly change: Mutant["change"]
}

/** The promise whose cases tell all comparisons of the burn rates apart; the others have the same. */
const thorough = "EdgeFailing"

function mutantsOf(under: RuleUnderTest): readonly Omit<RuleMutant, "name">[] {
  const { name, rule, records } = under
  const isBurnRate = records.length > 0
  const ofRule =
    isBurnRate && rule.alert !== thorough
      ? []
      : mutants(rule.expr).map(({ change, expr }) => ({
          ...under,
          of: name,
          change,
          rule: { ...rule, expr },
        }))
  // What is recorded is the same for both severities; the critical one is the quicker to test.
  const ofRecords =
    rule.severity === "critical"
      ? records
          .filter(({ labels }) => labels?.["service"] === undefined || labels["service"] === "auth")
          .filter(({ record }) => record.endsWith(":rate5m"))
          .flatMap((record) =>
            mutants(record.expr).map(({ change, expr }) => ({
              ...under,
              of: `${name}, ${record.record}`,
              change,
              records: records.map((other) => (other === record ? { ...record, expr } : other)),
            })),
          )
      : []
  return [...ofRule, ...ofRecords]
}

/** Every rule, changed in every way that its cases must notice. */
export function ruleMutants(): readonly RuleMutant[] {
  return rulesUnderTest()
    .flatMap(mutantsOf)
    .map((mutant, index) => ({ ...mutant, name: `mutant-${index}` }))
}
