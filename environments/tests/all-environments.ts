import { generate, type Environment, type Generated, type Resource } from "@supaflux/core"
import production from "../production.ts"
import staging from "../staging.ts"

/** Every environment on AWS; `local` has a test of its own in `packages/supabase`. */
export const environments: readonly Environment[] = [production, staging]

/** Their names, for tables of tests. */
export const names: readonly string[] = environments.map(({ name }) => name)

const results = new Map<string, Promise<Generated>>()

/** What an environment generates; made once a test file. */
export function generated(name: string): Promise<Generated> {
  const environment = environments.find((candidate) => candidate.name === name)
  if (environment === undefined) throw new Error(`there is no environment "${name}"`)
  const result = results.get(name) ?? generate(environment)
  results.set(name, result)
  return result
}

/** The composed resources of an environment, by component and role. */
export async function resourcesOf(
  name: string,
): Promise<readonly { readonly at: string; readonly resource: Resource }[]> {
  const { composition } = await generated(name)
  return composition.components.flatMap(({ component, resources }) =>
    resources.map(({ role, resource }) => ({ at: `${component.name} › ${role}`, resource })),
  )
}
