import { expect, it } from "vitest"
import { object } from "../../test-support/objects.ts"
import { problemsOf } from "../../test-support/problems.ts"
import { cronSameMinute } from "./cron-same-minute.ts"

const job = (name: string, schedule: string, rest: object = {}) =>
  object("batch/v1", "CronJob", name, { spec: { schedule, ...rest } })

it("reports CronJobs that begin together", async () => {
  const jobs = [job("a", "0 3 * * *"), job("b", "0  3 * * * "), job("c", "5 3 * * *")]
  expect(await problemsOf(cronSameMinute, ...jobs)).toMatchObject([
    {
      of: "CronJob b",
      at: "spec.schedule",
      message: "runs at 0 3 * * *, at the same minutes as CronJob app/a",
    },
  ])
})

it("takes other zones, and what is suspended", async () => {
  const zone = job("b", "0 3 * * *", { timeZone: "Europe/Berlin" })
  const suspended = job("c", "0 3 * * *", { suspend: true })
  expect(await problemsOf(cronSameMinute, job("a", "0 3 * * *"), zone, suspended)).toEqual([])
})
