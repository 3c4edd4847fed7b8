import type { Environment } from "./environment.ts"

/**
 * Declares an environment. Returns it as it is: the function is there for the types.
 *
 * @example
 * export default defineEnvironment({ name: "production", components: [platform], delivery: flux() })
 */
export function defineEnvironment(environment: Environment): Environment {
  return environment
}
