import type { Violation } from "@supaflux/secrets/operations"

/** One line a violation, without any value. */
export function violationsReport(violations: readonly Violation[]): string {
  return violations
    .map(({ code, secret, key, message }) => {
      const where = key === undefined ? secret : `${secret} › ${key}`
      return `error ${code} ${where}: ${message}\n`
    })
    .join("")
}
