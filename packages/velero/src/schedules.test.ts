import { describe, expect, it } from "vitest"
import { schedules } from "./schedules.ts"

const build = (everyMinutes = 15, moveVolumeData = true) =>
  schedules({ namespace: "velero", everyMinutes, keepFor: "168h", moveVolumeData })

/** Minutes of the hour at which a schedule runs. */
const minutesOf = (schedule: unknown): readonly number[] =>
  String(schedule).replace(" * * * *", "").split(",").map(Number)

describe("schedules", () => {
  it("run every quarter of an hour, none at the minute of another", () => {
    expect(Object.values(build()).map(({ schedule }) => schedule)).toEqual([
      "0,15,30,45 * * * *",
      "5,20,35,50 * * * *",
      "10,25,40,55 * * * *",
    ])
  })

  it.each([3, 4, 5, 6, 10, 12, 15, 20, 30, 60])("run every %d minutes, each by itself", (every) => {
    const all = Object.values(build(every)).map(({ schedule }) => minutesOf(schedule))
    for (const minutes of all) {
      expect(minutes).toHaveLength(60 / every)
      const [first = Number.NaN] = minutes
      expect(minutes).toEqual(minutes.map((_, i) => first + i * every))
      expect(Math.max(...minutes)).toBeLessThan(60)
    }
    expect(new Set(all.flat()).size).toBe(all.flat().length)
  })

  it.each([0, 1, 2, 7, 45, 120, 7.5, Number.NaN])("refuse to run every %d minutes", (every) => {
    expect(() => build(every)).toThrow(
      `Velero cannot back up every ${every} minutes: give 3, 4, 5, 6, 10, 12, 15, 20, 30 or 60.`,
    )
  })

  it("keep each backup as long as asked, where the others are", () => {
    for (const { template } of Object.values(build())) {
      expect(template).toMatchObject({ ttl: "168h", storageLocation: "default" })
    }
  })

  it("take volumes once, with the cluster, and move their data if asked", () => {
    const volumes = (move: boolean) =>
      Object.values(build(15, move)).map(({ template }) => template)
    expect(volumes(true)).toMatchObject([
      { snapshotVolumes: true, snapshotMoveData: true },
      { snapshotVolumes: false, snapshotMoveData: false },
      { snapshotVolumes: false, snapshotMoveData: false },
    ])
    expect(volumes(false)).toMatchObject([
      { snapshotVolumes: true, snapshotMoveData: false },
      { snapshotVolumes: false, snapshotMoveData: false },
      { snapshotVolumes: false, snapshotMoveData: false },
    ])
  })
})
