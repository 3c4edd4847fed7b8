import { readFileSync } from "node:fs"
import { requireShared } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { karpenterKinds } from "./karpenter-kinds.ts"
import { versions } from "./versions.ts"

const find = (kind: string) => karpenterKinds.find((known) => known.kind === kind)

async function validate(kind: string, version: string, spec: unknown): Promise<void> {
  const known = find(kind)
  const model = await known?.model?.(version)
  if (known === undefined || model === undefined) throw new Error(`There is no model of ${kind}.`)
  model.prototype.validate.call({ apiVersion: `${known.group}/${version}`, kind, spec } as never)
}

const nodeClassRef = { group: "karpenter.k8s.aws", kind: "EC2NodeClass", name: "default" }
const requirement = (operator: string) => ({ key: "a", operator, values: ["1"] })
const specs: Readonly<Record<string, (operator: string) => object>> = {
  NodePool: (operator) => ({
    template: { spec: { nodeClassRef, requirements: [requirement(operator)] } },
  }),
  NodeClaim: (operator) => ({ nodeClassRef, requirements: [requirement(operator)] }),
  NodeOverlay: (operator) => ({ requirements: [requirement(operator)] }),
}
const versionOf = (kind: string) => (kind === "NodeOverlay" ? "v1alpha1" : "v1")

describe("karpenterKinds", () => {
  it("are those that the chart installs", (context) => {
    const file = requireShared(context, `crds/karpenter-${versions.karpenter}.yaml`)
    const installed = readFileSync(file, "utf8")
      .split(/^---.*$/m)
      .filter((text) => /^kind: CustomResourceDefinition$/m.test(text))
      .map((text) =>
        [/^ {4}kind: (.+)$/m, /^ {2}group: (.+)$/m, /^ {2}scope: (.+)$/m]
          .map((field) => field.exec(text)?.[1] ?? "")
          .join(" "),
      )
    expect(installed).toHaveLength(5)
    expect(
      karpenterKinds.map(({ group, kind, scope }) => `${kind} ${group} ${scope}`).sort(),
    ).toEqual(installed.sort())
  })

  it.each(["EC2NodeClass", ...Object.keys(specs)])(
    "validate a %s with its own model",
    async (kind) => {
      await expect(validate(kind, versionOf(kind), "x")).rejects.toThrow("/spec must be object")
      await expect(validate(kind, "v0", {})).rejects.toThrow("/apiVersion")
    },
  )

  it.each(Object.keys(specs))(
    "take the operators of this version in a %s, and no others",
    async (kind) => {
      const spec = (operator: string) => specs[kind]?.(operator)
      for (const operator of ["In", "Gt", "Gte", "Lte"]) {
        await expect(validate(kind, versionOf(kind), spec(operator))).resolves.toBeUndefined()
      }
      await expect(validate(kind, versionOf(kind), spec("Equals"))).rejects.toThrow("operator")
    },
  )

  it("take the consolidation policies of this version, and no others", async () => {
    const spec = (consolidationPolicy: string) => ({
      ...specs["NodePool"]?.("In"),
      disruption: { consolidateAfter: "5m", consolidationPolicy },
    })
    for (const policy of ["WhenEmpty", "WhenEmptyOrUnderutilized", "Balanced"]) {
      await expect(validate("NodePool", "v1", spec(policy))).resolves.toBeUndefined()
    }
    await expect(validate("NodePool", "v1", spec("Never"))).rejects.toThrow("consolidationPolicy")
  })

  it.each(["EC2NodeClass", "NodePool"])("take a %s for ready when it is, as it is now", (kind) => {
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
    expect(evaluate(now, status("AMIsReady", "True", 2))).toBe(false)
    expect(() => evaluate(now, undefined)).toThrow(TypeError)
  })
})
