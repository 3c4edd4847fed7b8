import type { StoreFailure } from "./read-stores.ts"

/** One line a secret, without any value. */
export function failuresReport(failures: readonly StoreFailure[]): string {
  return failures.map(({ secret, message }) => `  failed  ${secret.name}: ${message}\n`).join("")
}
