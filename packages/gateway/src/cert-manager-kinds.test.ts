import { readFileSync } from "node:fs"
import { requireShared } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { certManagerKinds } from "./cert-manager-kinds.ts"
import { versions } from "./versions.ts"

const find = (kind: string) => certManagerKinds.find((known) => known.kind === kind)

describe("certManagerKinds", () => {
  it("are those that the chart installs", (context) => {
    const file = requireShared(context, `crds/cert-manager-${versions.certManager.slice(1)}.yaml`)
    const installed = readFileSync(file, "utf8")
      .split(/^---.*$/m)
      .filter((text) => /^kind: CustomResourceDefinition$/m.test(text))
      .map((text) =>
        [/^ {4}kind: (.+)$/m, /^ {2}group: (.+)$/m, /^ {2}scope: (.+)$/m]
          .map((field) => field.exec(text)?.[1] ?? "")
          .join(" "),
      )
    expect(installed).toHaveLength(6)
    expect(
      certManagerKinds.map(({ group, kind, scope }) => `${kind} ${group} ${scope}`).sort(),
    ).toEqual(installed.sort())
  })

  it.each(certManagerKinds.map(({ kind, group }) => ({ kind, group })))(
    "validate a $kind with its own model",
    async ({ kind, group }) => {
      const model = await find(kind)?.model?.("v1")
      const validate = (resource: object) => model?.prototype.validate.call(resource as never)
      expect(() => validate({ apiVersion: `${group}/v1`, kind: "Other" })).toThrow("/kind")
      expect(() => validate({ apiVersion: `${group}/v1`, kind, spec: "x" })).toThrow("/spec")
    },
  )

  it.each(["Certificate", "ClusterIssuer", "Issuer"])(
    "take a %s for ready when it is, as it is now",
    (kind) => {
      const current = find(kind)?.health?.current.replace(".exists(c, ", ".some((c) => ")
      // oxlint-disable-next-line typescript/no-implied-eval -- the expression is a constant of ours
      const evaluate = new Function("metadata", "status", `return ${current}`) as (
        metadata: object,
        status: object | undefined,
      ) => boolean
      const status = (type: string, state: string, observedGeneration: number) => ({
        conditions: [{ type, status: state, observedGeneration }],
      })
      const now = { generation: 2 }
      expect(evaluate(now, status("Ready", "True", 2))).toBe(true)
      expect(evaluate(now, status("Ready", "True", 1))).toBe(false)
      expect(evaluate(now, status("Ready", "False", 2))).toBe(false)
      expect(evaluate(now, status("Issuing", "True", 2))).toBe(false)
      expect(() => evaluate(now, undefined)).toThrow(TypeError)
    },
  )
})
