import { expect, it } from "vitest"
import { environmentFile, temporaryProject } from "../test-support/temporary-project.ts"
import { backupReport } from "./backup-report.ts"

const volume = { type: "volume", namespace: "app", name: "data", elsewhere: undefined } as const

it("prints what holds each, and how old it can be", () => {
  expect(
    backupReport(
      "one",
      [
        { ...volume, schedules: ["hourly", "daily"], age: 3_600_000 },
        { ...volume, name: "cache", schedules: [], age: undefined },
        { ...volume, name: "files", schedules: [], age: undefined, elsewhere: "on EFS" },
        { ...volume, type: "secret", name: "key", schedules: ["often"], age: 900_000 },
      ],
      [{ by: "HelmRelease monitoring/thanos", reason: "there is no helm" }],
    ),
  ).toBe(`one: what is lost with the cluster, and the age of what is restored
  what              at most old  kept by
  volume app/data   1 h          hourly, daily
  volume app/cache  unknown      nothing
  volume app/files  unknown      on EFS
  secret app/key    15 min       often
not known, as these may bring more:
  HelmRelease monitoring/thanos  there is no helm
`)
})

it("is printed by supaflux check --backups", async () => {
  const project = temporaryProject({ "environments/one.js": environmentFile("one") })
  const { code, out } = await project.supaflux(["check", "one", "--backups"])
  expect(code).toBe(0)
  expect(out).toContain(`one: what is lost with the cluster, and the age of what is restored
  no volumes, and no Secrets that exist in the cluster alone
`)
})
