import { expect, it } from "vitest"
import { longestGap } from "./longest-gap.ts"

const hour = 3_600_000

it.each([
  ["0 * * * *", hour],
  ["0,15,30,45 * * * *", hour / 4],
  ["0,10 * * * *", (hour * 50) / 60],
  ["*/7 * * * *", (hour * 7) / 60],
  ["0 3 * * *", 24 * hour],
  ["0 3 * * 1-5", 3 * 24 * hour],
  ["0 0 1 * *", 31 * 24 * hour],
  ["@daily", 24 * hour],
  ["@every 1h30m", 1.5 * hour],
  ["TZ=Europe/Berlin 0 3 * * *", 25 * hour],
])("%s lets pass %d ms at most", (schedule, gap) => {
  expect(longestGap(schedule)).toBe(gap)
})

it.each(["@every", "@every soon", "61 * * * *", "now and then"])("does not read %s", (schedule) => {
  expect(longestGap(schedule)).toBeUndefined()
})
