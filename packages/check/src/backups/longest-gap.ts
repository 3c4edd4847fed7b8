import { Cron } from "croner"

const units: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1000 }

/** Milliseconds of a duration of Go: `1h30m`. */
function durationOf(text: string): number | undefined {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)([hms])/g)]
  if (parts.length === 0 || parts.map(([part]) => part).join("") !== text) return undefined
  return parts.reduce((sum, [, count, unit = ""]) => sum + Number(count) * (units[unit] ?? 0), 0)
}

/** From here the runs are counted: a date like any other, so that the answer is always the same. */
const begin = new Date("2026-01-01T00:00:00Z")

/** Enough to meet what differs from day to day, and from month to month where it is less than daily. */
const runs = 500

/**
 * The longest time between two runs of a schedule, in milliseconds; undefined when it never runs twice
 * or cannot be read.
 *
 * @param schedule five fields of cron, `@daily` and the like, or `@every 1h`
 */
export function longestGap(schedule: string): number | undefined {
  const every = /^@every (.+)$/.exec(schedule)?.[1]
  if (every !== undefined) return durationOf(every)
  const [, timezone = "UTC", expression = schedule] =
    /^(?:CRON_)?TZ=(\S+)\s+(.+)$/.exec(schedule) ?? []
  try {
    const times = new Cron(expression, { timezone, mode: "5-part", paused: true })
      .nextRuns(runs, begin)
      .map((time) => time.getTime())
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time))
    return gaps.length === 0 ? undefined : Math.max(...gaps)
  } catch {
    return undefined
  }
}
