import type { Retention } from "./metrics-options.ts"

const days = { d: 1, w: 7, y: 365 }

/**
 * A retention in days.
 *
 * @param who whose retention it is, for the message
 * @throws {Error} when it is no whole number of days, weeks or years
 */
export function retentionDays(who: string, retention: Retention): number {
  const [, count = "", unit = "d"] = /^(\d+)([dwy])$/.exec(retention) ?? []
  const found = Number(count) * days[unit as keyof typeof days]
  if (found > 0) return found
  throw new Error(
    `${who} keeps data for "${retention}": give a whole number of days, weeks or years, such as 90d.`,
  )
}
