import { readFileSync } from "node:fs"
import { requireShared } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { veleroKinds } from "./velero-kinds.ts"
import { versions } from "./versions.ts"

describe("veleroKinds", () => {
  it("are those that the chart installs", (context) => {
    const file = requireShared(context, `crds/velero-chart-${versions.velero}.yaml`)
    const installed = readFileSync(file, "utf8")
      .split(/^---.*$/m)
      .filter((text) => /^kind: CustomResourceDefinition$/m.test(text))
      .map((text) => ({
        group: /^ {2}group: (.+)$/m.exec(text)?.[1],
        kind: /^ {4}kind: (.+)$/m.exec(text)?.[1],
        scope: /^ {2}scope: (.+)$/m.exec(text)?.[1],
      }))
    expect(installed).toHaveLength(13)
    const byKind = (a: { kind?: string }, b: { kind?: string }) =>
      String(a.kind) < String(b.kind) ? -1 : 1
    expect(veleroKinds.map(({ group, kind, scope }) => ({ group, kind, scope }))).toEqual(
      installed.toSorted(byKind as never),
    )
  })

  it("tell when a location can be written to, and when a schedule runs", () => {
    const health = veleroKinds.flatMap(({ kind, health }) =>
      health === undefined ? [] : [[kind, health]],
    )
    expect(Object.fromEntries(health)).toEqual({
      BackupStorageLocation: { current: "status.phase == 'Available'" },
      Schedule: {
        current: "status.phase == 'Enabled'",
        failed: "status.phase == 'FailedValidation'",
      },
    })
  })

  it("know the phases that the definitions have", (context) => {
    const text = readFileSync(
      requireShared(context, `crds/velero-chart-${versions.velero}.yaml`),
      "utf8",
    )
    for (const phase of ["Available", "Enabled", "FailedValidation"]) {
      expect(text).toMatch(new RegExp(`^ +- ${phase}$`, "m"))
    }
  })
})
