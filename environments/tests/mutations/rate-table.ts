import type { RuleRate } from "./rule-rates.ts"
import { unmutated } from "./unmutated.ts"

/** A line of a table of rates: `100 %    3 of 3     what`. */
export function rateLine(found: number, made: number, what: string): string {
  const rate = ((100 * found) / made).toFixed(0).padStart(3)
  return `${rate} %  ${String(found).padStart(4)} of ${String(made).padEnd(4)}  ${what}\n`
}

/** The rates of all rules as a table; where there are none, why. */
export function rateTable(rates: readonly RuleRate[]): string {
  return rates
    .map(({ code, found, made, explained }) => {
      if (made === 0) return `    -                ${code}: ${unmutated[code] ?? "no defect"}\n`
      const more = explained === 0 ? "" : `, and ${explained} that need not be found`
      return rateLine(found, made - explained, `${code}${more}`)
    })
    .join("")
}
