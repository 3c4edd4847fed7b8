import type { LackingValue } from "@supaflux/secrets/operations"

/** What could not be made, a line each, with what to do. */
export function lackingReport(lacking: readonly LackingValue[]): string {
  return lacking
    .map(({ secret, key, reason, madeOfIt }) =>
      reason === "given"
        ? `  absent  ${secret.name} › ${key.name}: ${key.purpose} Give it on a terminal, or in a file with --from.\n`
        : `  lost    ${secret.name} › ${key.name}: ${madeOfIt.join(", ")} were made of it and do not fit a new one. Find it, or rotate them together.\n`,
    )
    .join("")
}
