import { describe, expect, it } from "vitest"
import { eksAddons } from "./eks-addons.ts"

const kinds = (snapshotController: boolean) =>
  (eksAddons({ snapshotController }).crds ?? []).map(
    ({ group, kind, scope }) => `${kind}.${group} ${scope}`,
  )

describe("eksAddons", () => {
  it("knows the kinds of the snapshot controller", () => {
    expect(kinds(true)).toEqual([
      "VolumeSnapshotClass.snapshot.storage.k8s.io Cluster",
      "VolumeSnapshot.snapshot.storage.k8s.io Namespaced",
      "VolumeSnapshotContent.snapshot.storage.k8s.io Cluster",
    ])
  })

  it("takes an add-on that nobody mentions for absent", () => {
    expect(kinds(false)).toEqual([])
    expect(eksAddons({})).toEqual({ crds: [] })
  })

  it("takes a snapshot for ready when it can be used, and a class at once", () => {
    const health = (eksAddons({ snapshotController: true }).crds ?? []).map(
      ({ kind, health }) => [kind, health?.current] as const,
    )
    expect(Object.fromEntries(health)).toEqual({
      VolumeSnapshotClass: undefined,
      VolumeSnapshot: "status.readyToUse == true",
      VolumeSnapshotContent: "status.readyToUse == true",
    })
  })
})
