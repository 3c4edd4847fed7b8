import type { AlertCase, Situation } from "./alert-case.ts"

/** Series that count a request that kept its promise, and one that broke it. */
export interface Requests {
  readonly good: readonly string[]
  readonly bad: readonly string[]
}

/** How many requests a minute, good and bad, for how many minutes. */
type Phase = readonly [minutes: number, good: number, bad: number]

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

/** Counters that go through the phases, in promtool's notation. */
function counters({ good, bad }: Requests, phases: readonly Phase[]): Situation["series"] {
  const all = [...new Set([...good, ...bad])]
  return Object.fromEntries(
    all.map((series) => {
      const pace = ([, ok, failed]: Phase) =>
        (good.includes(series) ? ok : 0) + (bad.includes(series) ? failed : 0)
      const parts = phases.map((phase, index) => {
        const before = sum(phases.slice(0, index).map((past) => pace(past) * past[0]))
        return `${before + pace(phase)}+${pace(phase)}x${phase[0] - 1}`
      })
      return [series, ["0", ...parts].join(" ")]
    }),
  )
}

const hour = 60
const day = 24 * hour
const traffic = 1000

/** All requests are answered well. */
const fine = (minutes: number): Phase => [minutes, traffic, 0]
/** So many are that they outweigh what comes after. */
const busy = (minutes: number): Phase => [minutes, 20 * traffic, 0]
/** Nobody asks, for long enough that no rate over five minutes remembers. */
const idle: Phase = [15, 0, 0]
/** This many requests in all, and none is answered well. */
const failing = (minutes: number, requests: number): Phase => [minutes, 0, requests / minutes]

/**
 * Both alerts of a promise, each with a situation that makes it fire and one that does not.
 *
 * @param budget share of requests that may break the promise
 */
export function burnCases(alert: string, budget: number, requests: Requests): readonly AlertCase[] {
  const { situation, burning } = paces(budget, requests)
  return [
    {
      alert,
      severity: "critical",
      firing: [situation("an hour burns at 20", fine(hour), burning(hour, 20))],
      silent: [situation("all is well", fine(2 * hour))],
    },
    {
      alert,
      severity: "warning",
      firing: [situation("a day burns at 4", fine(hour), burning(day, 4))],
      silent: [situation("all is well", fine(day))],
    },
  ]
}

/**
 * What tells every comparison of both alerts from a wrong one: each pace alone makes its alert fire;
 * neither does trouble that has calmed down, trouble that has only begun, nor too few requests.
 */
export function thoroughBurnCases(
  alert: string,
  budget: number,
  requests: Requests,
): readonly AlertCase[] {
  const { situation, burning } = paces(budget, requests)
  return [
    {
      alert,
      severity: "critical",
      firing: [
        situation("an hour burns at 20", fine(6 * hour), burning(hour, 20)),
        situation("six hours burn at 8", fine(hour), burning(6 * hour, 8)),
        situation("all 72 of an hour fail", fine(6 * hour), idle, failing(hour, 72)),
        situation("all 72 of six hours fail", failing(6 * hour, 72)),
      ],
      silent: [
        situation("it burns at 36 since 20 minutes", fine(6 * hour), burning(20, 36)),
        situation("it calmed from 25 to 10", fine(6 * hour), burning(50, 25), burning(20, 10)),
        situation("it burns at 12 since two hours", fine(6 * hour), burning(2 * hour, 12)),
        situation("it calmed from 9 to 4", burning(6 * hour, 9), burning(40, 4)),
        situation("all 36 of an hour fail", fine(6 * hour), idle, failing(hour, 36)),
        situation("all 36 of six hours fail", failing(6 * hour, 36)),
        situation("all 36 since the installation fail", failing(25, 36)),
      ],
    },
    {
      alert,
      severity: "warning",
      firing: [
        situation("a day burns at 4 after two busy ones", busy(2 * day), burning(day, 4)),
        situation("three days burn at 1.5", burning(3 * day, 1.5)),
        situation("all 72 of a day fail", fine(day), idle, failing(day, 72)),
        situation("all 72 of three days fail", failing(3 * day, 72)),
      ],
      silent: [
        situation("it burns at 8 since six hours", fine(3 * day), burning(6 * hour, 8)),
        situation(
          "it calmed from 4.5 to 2",
          fine(6 * hour),
          burning(18 * hour, 4.5),
          fine(4 * hour),
          burning(2 * hour, 2),
        ),
        situation("it burns at 2 since 30 hours", fine(42 * hour), burning(30 * hour, 2)),
        situation("it calmed from 1.5 to 0.7", burning(66 * hour, 1.5), burning(6.5 * hour, 0.7)),
        situation("all 36 of a day fail", fine(day), idle, failing(day, 36)),
        situation("all 36 of three days fail", failing(3 * day, 36)),
        situation("all 36 since the installation fail", failing(4 * hour, 36)),
      ],
    },
  ]
}

function paces(budget: number, requests: Requests) {
  return {
    burning: (minutes: number, factor: number): Phase => {
      const bad = factor * budget * traffic
      return [minutes, traffic - bad, bad]
    },
    situation: (when: string, ...phases: readonly Phase[]): Situation => ({
      when,
      series: counters(requests, phases),
      at: `${sum(phases.map(([minutes]) => minutes))}m`,
    }),
  }
}
