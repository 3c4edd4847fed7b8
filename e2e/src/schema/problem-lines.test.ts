import { describe, expect, it } from "vitest"
import { problemLines } from "./problem-lines.ts"

const verdict = (message: string) => ({
  resources: 1,
  kinds: {},
  problems: [{ file: "/elsewhere/a.yaml", resource: "b", message }],
})
const unknown = (kind: string): string =>
  `kind: Kubernetes has no ${kind}, and no definition of it was given`

const reasons = { "VolumeSnapshotClass.snapshot.storage.k8s.io": "an add-on has it" }

describe("problemLines", () => {
  it("leaves out kinds that are listed with a reason, and no others", () => {
    const listed = unknown("snapshot.storage.k8s.io/v1, Kind=VolumeSnapshotClass")
    const other = unknown("snapshot.storage.k8s.io/v1, Kind=VolumeSnapshot")
    expect(problemLines(verdict(listed), reasons)).toEqual([])
    expect(problemLines(verdict(other), reasons)).toHaveLength(1)
  })

  it("keeps what is wrong inside of a resource of a listed kind", () => {
    expect(problemLines(verdict(unknown("snapshot.storage.k8s.io/v1, Kind=A")), {})).toHaveLength(1)
    expect(problemLines(verdict("spec.VolumeSnapshotClass: unknown field"), reasons)).toHaveLength(
      1,
    )
  })
})
