import { describe, expect, it } from "vitest"
import { resultLines, type Result } from "./result-lines.ts"

const result = (kind: string, more: Partial<Result>): Result => ({
  resource: { apiVersion: "snapshot.storage.k8s.io/v1", kind, name: "a" },
  source: "/elsewhere/a.yaml",
  status: "invalid",
  ...more,
})
const said = (message: string): Partial<Result> => ({
  reason: "schema-violation",
  violations: [{ path: "/spec", message }],
})

const reasons = { "VolumeSnapshotClass.snapshot.storage.k8s.io": "an add-on has it" }

describe("resultLines", () => {
  it("says nothing of what is valid", () => {
    expect(resultLines(result("A", { status: "valid" }))).toEqual([])
  })

  it("says where what is wrong, or at least why", () => {
    expect(resultLines(result("A", said("missing property 'b'")))).toEqual([
      expect.stringMatching(/elsewhere\/a\.yaml: A a: \/spec: missing property 'b'$/),
    ])
    expect(resultLines(result("A", { reason: "decode-error" }))).toEqual([
      expect.stringMatching(/A a: decode-error$/),
    ])
  })

  it("leaves out kinds that are listed with a reason, and no others", () => {
    const missing = { reason: "schema-not-found" }
    expect(resultLines(result("VolumeSnapshotClass", missing), reasons)).toEqual([])
    expect(resultLines(result("VolumeSnapshot", missing), reasons)).toHaveLength(1)
    expect(resultLines(result("VolumeSnapshotClass", said("no")), reasons)).toHaveLength(1)
  })

  it("leaves out what it can't judge, and nothing else of the same kind", () => {
    const reason = "cel-violation"
    const message = "decode JSONSchemaProps: json: cannot unmarshal bool into Go struct field"
    const store = (text: string) =>
      resultLines(result("SecretStore", { reason, violations: [{ message: text }] }))
    expect(store(message)).toEqual([])
    expect(store("Invalid value: provider")).toHaveLength(1)
  })
})
