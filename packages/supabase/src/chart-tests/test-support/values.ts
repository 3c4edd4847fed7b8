import {
  everything as everythingOn,
  over,
  production as inProduction,
} from "../../test-support/values.ts"

const tests = { tests: { function: "greet" } }

/** Values of a release with every service that runs in production. */
export const production: Readonly<Record<string, unknown>> = over(inProduction, tests)

/** Values of a release with the services, too, that are off in production. */
export const everything: Readonly<Record<string, unknown>> = over(everythingOn, tests)
