import type { Applied } from "../cluster/apply-resource.ts"
import { acceptedWarnings, type AcceptedWarning } from "./accepted-warnings.ts"

/** What the server refused or warned of: one line each. Warnings that are accepted are left out. */
export function refusals(
  applied: readonly Applied[],
  accepted: readonly AcceptedWarning[] = acceptedWarnings,
): readonly string[] {
  return applied.flatMap(({ name, error, warnings }) => [
    ...(error === undefined ? [] : [`${name}: ${error}`]),
    ...warnings
      .filter((warning) => !accepted.some(({ pattern }) => pattern.test(warning)))
      .map((warning) => `${name}: warning: ${warning}`),
  ])
}
