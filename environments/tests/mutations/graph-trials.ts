import { check, rules } from "@supaflux/check"
import type { Mutation } from "./mutation.ts"
import type { Trial } from "./trial.ts"
import type { World } from "./world.ts"

/** Whether one of the expected findings comes, about one of the expected objects. */
function detects(world: World, { replaced, codes, at }: Mutation): boolean {
  const findings = check(world.with(replaced), {
    rules: rules.filter(({ code }) => codes.includes(code)),
  })
  return findings.some(({ where }) => at?.includes(where.resource ?? "") ?? true)
}

/** Mutations of a world, as trials. */
export function graphTrials(world: World, mutations: readonly Mutation[]): Trial[] {
  return mutations.map((mutation) => ({
    sort: mutation.sort,
    label: mutation.label,
    detected: () => detects(world, mutation),
  }))
}
