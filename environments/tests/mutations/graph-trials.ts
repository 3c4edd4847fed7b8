import { check, rules, type CheckFinding, type Graph } from "@supaflux/check"
import type { Mutation } from "./mutation.ts"
import type { Trial } from "./trial.ts"
import type { World } from "./world.ts"

function key({ code, message, where }: CheckFinding): string {
  return JSON.stringify([code, message, where.resource, where.path])
}

function findings(graph: Graph, codes: readonly string[]): readonly CheckFinding[] {
  return check(graph, { rules: rules.filter(({ code }) => codes.includes(code)) })
}

/** The expected codes that the defect brings, about one of the expected objects and in such words. */
function found(world: World, before: ReadonlySet<string>, mutation: Mutation): string[] {
  const { replaced, charts, codes, at, says } = mutation
  const said = findings(world.with(replaced, charts), codes).filter(
    (finding) =>
      !before.has(key(finding)) &&
      (at?.includes(finding.where.resource ?? "") ?? true) &&
      (says?.some((word) => finding.message.includes(word)) ?? true),
  )
  return [...new Set(said.map(({ code }) => code))]
}

/** Mutations of a world, as trials. */
export function graphTrials(world: World, mutations: readonly Mutation[]): Trial[] {
  const before = new Set(check(world.graph).map(key))
  return mutations.map((mutation) => ({
    sort: mutation.sort,
    label: mutation.label,
    codes: mutation.codes,
    found: () => found(world, before, mutation),
  }))
}
