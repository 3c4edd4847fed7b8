import type { Duration } from "@supaflux/core"

const secondsPerUnit = { s: 1, m: 60, h: 3600 } as const

/** Seconds of a duration: 90 for `1.5m`. */
export function toSeconds(duration: Duration): number {
  const unit = duration.slice(-1) as keyof typeof secondsPerUnit
  return Number(duration.slice(0, -1)) * secondsPerUnit[unit]
}

/** The shortest way to write a number of seconds: `2h`, `21m`, `90s`. */
export function fromSeconds(seconds: number): Duration {
  if (seconds % 3600 === 0) return `${seconds / 3600}h`
  return seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`
}
