import type { Rule } from "../../rule.ts"

type Check = Rule["check"]

/** Ways in which a rule can be broken altogether. */
export const broken = {
  /** It never says anything: a test that expects a problem must fail. */
  mute: (): Check => () => [],
  /** Where it has nothing to say, it says something: a test of a clean example must fail. */
  chatty:
    (check: Check): Check =>
    (graph) => {
      const problems = check(graph)
      return problems.length > 0 ? problems : [{ message: "mutant", node: graph.nodes[0] }]
    },
}

/** One rule, and how it is broken. */
export interface RuleMutant {
  readonly code: string
  readonly how: keyof typeof broken
}

declare module "vitest" {
  interface ProvidedContext {
    /** The broken rule of each test file, by its path. */
    mutants: Readonly<Record<string, RuleMutant>>
  }
}
