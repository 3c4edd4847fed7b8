import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { AlertRule, RecordingRule } from "../alerts/rule.ts"
import type { AlertCase, Situation } from "./alert-case.ts"

/** A rule with what it needs to be recorded before, and its case. */
export interface RuleUnderTest {
  /** Unique; the name of its files. */
  readonly name: string
  readonly rule: AlertRule
  readonly records: readonly RecordingRule[]
  readonly situations: AlertCase
}

const written = (rule: AlertRule) => ({
  alert: rule.alert,
  expr: rule.expr,
  for: rule.for,
  labels: { severity: rule.severity, ...rule.labels },
  annotations: { summary: rule.summary, description: rule.description },
})

/** Minutes between evaluations: what looks back over hours or days is evaluated less often. */
function pace({ records, situations: { firing, silent } }: RuleUnderTest): number {
  const days = [...firing, ...silent].some(({ at = "60m" }) => Number.parseInt(at) > 1440)
  if (days) return 15
  return records.length > 0 ? 5 : 1
}

/** What is counted, where each sample counts for more minutes than the one of the rules. */
const paced = (records: readonly RecordingRule[], minutes: number): readonly RecordingRule[] =>
  records.map((rule) => ({ ...rule, expr: rule.expr.replace(/ \* 60$/, ` * ${60 * minutes}`) }))

/** A rules file and the file of its tests, as promtool reads them. JSON is YAML. */
function files(under: RuleUnderTest) {
  const { name, rule, records, situations } = under
  const labels = Object.entries({ severity: rule.severity, ...rule.labels })
    .map(([label, value]) => `, ${label}="${value}"`)
    .join("")
  const test =
    (fires: boolean) =>
    ({ when, series, at = "60m" }: Situation) => ({
      name: `${fires ? "fires" : "is silent"} when ${when}`,
      interval: "1m",
      input_series: Object.entries(series).map(([name, values]) => ({ series: name, values })),
      promql_expr_test: [
        {
          expr: `count(ALERTS{alertname="${rule.alert}", alertstate="firing"${labels}}) or vector(0)`,
          eval_time: at,
          exp_samples: [{ labels: "{}", value: fires ? 1 : 0 }],
        },
      ],
    })
  return {
    [`${name}.rules.yaml`]: {
      groups: [{ name: "rules", rules: [...paced(records, pace(under)), written(rule)] }],
    },
    [`${name}.test.yaml`]: {
      rule_files: [`${name}.rules.yaml`],
      evaluation_interval: `${pace(under)}m`,
      tests: [...situations.firing.map(test(true)), ...situations.silent.map(test(false))],
    },
  }
}

/** What came of each, by name: whether its tests passed, and what promtool printed. */
export type Outcomes = ReadonlyMap<string, { readonly passed: boolean; readonly output: string }>

/** Runs `promtool test rules` once over all of them, in a folder that is gone afterwards. */
export function promtoolTest(
  promtool: (args: readonly string[], folder?: string) => { readonly output: string },
  rules: readonly RuleUnderTest[],
): Outcomes {
  const folder = mkdtempSync(join(tmpdir(), "supaflux-promtool-"))
  try {
    for (const rule of rules) {
      for (const [file, content] of Object.entries(files(rule))) {
        writeFileSync(join(folder, file), JSON.stringify(content))
      }
    }
    const { output } = promtool(
      ["test", "rules", ...rules.map(({ name }) => `${name}.test.yaml`)],
      folder,
    )
    // One verdict a file, in the order of the files; version 3 does not print their names.
    const verdicts = output.split(/^ {2}(?=SUCCESS$|FAILED:$)/m).slice(1)
    if (verdicts.length !== rules.length) throw new Error(`promtool printed:\n${output}`)
    return new Map(
      rules.map(({ name }, index) => {
        const own = verdicts[index] ?? ""
        return [name, { passed: own.startsWith("SUCCESS"), output: own }] as const
      }),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
