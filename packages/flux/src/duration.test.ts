import { expect, it } from "vitest"
import { fromSeconds, toSeconds } from "./duration.ts"

it.each([
  ["30s", 30],
  ["1.5m", 90],
  ["2h", 7200],
] as const)("reads %s as %i seconds", (duration, seconds) => {
  expect(toSeconds(duration)).toBe(seconds)
})

it.each([
  [90, "90s"],
  [1260, "21m"],
  [7200, "2h"],
] as const)("writes %i seconds as %s", (seconds, duration) => {
  expect(fromSeconds(seconds)).toBe(duration)
})
