import type { Acceptance, CheckSettings, Finding } from "@supaflux/core"
import { describeResource } from "@supaflux/core"
import type { Graph } from "./graph/graph.ts"
import type { Problem } from "./problem.ts"
import type { Rule } from "./rule.ts"
import { rules as allRules } from "./rules.ts"

/** Options of {@link check}. */
export interface CheckOptions {
  /** @default every rule as it comes, nothing accepted */
  readonly settings?: CheckSettings
  /** @default all rules of this package; add your own to {@link rules} */
  readonly rules?: readonly Rule[]
}

/** A finding of the wiring check. */
export type CheckFinding = Finding<string>

function finding(graph: Graph, rule: Rule, problem: Problem): CheckFinding {
  const { node, path, message, hint } = problem
  return {
    severity: rule.severity,
    code: rule.code,
    message,
    where: {
      environment: graph.name,
      ...node?.where,
      ...(node === undefined ? {} : { resource: describeResource(node.resource) }),
      ...(path === undefined ? {} : { path }),
    },
    ...(hint === undefined ? {} : { hint }),
  }
}

function matches({ code, component, resource }: Acceptance, { code: of, where }: CheckFinding) {
  return (
    code === of &&
    (component === undefined || component === where.component) &&
    (resource === undefined || resource === where.resource)
  )
}

function describe({ code, component, resource }: Acceptance): string {
  return [code, component, resource].filter((part) => part !== undefined).join(" › ")
}

/** Whether a finding may be there that cannot be seen: in a component with a chart that nobody rendered. */
function maybeHidden(graph: Graph, { component }: Acceptance): boolean {
  return (
    component !== undefined &&
    graph.units.some((unit) => unit.component === component && unit.unknown !== undefined)
  )
}

/** What the settings themselves get wrong: unknown codes, and acceptances that match nothing. */
function settingsFindings(
  graph: Graph,
  { rules: chosen = {}, accept = [] }: CheckSettings,
  rules: readonly Rule[],
  found: readonly CheckFinding[],
): CheckFinding[] {
  const where = { environment: graph.name }
  const codes = new Set(rules.map(({ code }) => code))
  const unknown = [...Object.keys(chosen), ...accept.map(({ code }) => code)].filter(
    (code) => !codes.has(code),
  )
  const stale = accept.filter(
    (acceptance) =>
      codes.has(acceptance.code) &&
      chosen[acceptance.code] !== "off" &&
      !found.some((entry) => matches(acceptance, entry)) &&
      !maybeHidden(graph, acceptance),
  )
  return [
    ...[...new Set(unknown)].map((code): CheckFinding => ({
      severity: "error",
      code: "CHECK_RULE_UNKNOWN",
      message: `the settings of the check name the rule ${JSON.stringify(code)}, which there is not`,
      where,
      hint: "supaflux check --explain lists the rules",
    })),
    ...stale.map((acceptance): CheckFinding => ({
      severity: "warning",
      code: "CHECK_ACCEPTANCE_STALE",
      message: `the acceptance of ${describe(acceptance)} matches no finding any more`,
      where,
      hint: "remove it from the environment",
    })),
  ]
}

/**
 * Proves that an environment holds together: every rule over the whole graph, then the settings of
 * the environment. Findings come in the order of the rules. Pure.
 */
export function check(graph: Graph, options: CheckOptions = {}): readonly CheckFinding[] {
  const { settings = {}, rules = allRules } = options
  const found = rules.flatMap((rule): CheckFinding[] => {
    const severity = settings.rules?.[rule.code] ?? rule.severity
    if (severity === "off") return []
    return rule.check(graph).map((problem) => ({ ...finding(graph, rule, problem), severity }))
  })
  const kept = found.filter(
    (entry) => !(settings.accept ?? []).some((acceptance) => matches(acceptance, entry)),
  )
  return [...kept, ...settingsFindings(graph, settings, rules, found)]
}
