import {
  freeFormValues,
  requireShared,
  snapshotOf,
  strictCrdErrors,
  unknownValuePaths,
} from "@supaflux/testing"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { versions } from "../versions.ts"
import { prometheusOperatorCrds } from "./prometheus-operator-crds.ts"
import { prometheusOperatorKinds } from "./prometheus-operator-kinds.ts"

describe("prometheusOperatorCrds", () => {
  it("makes the resources as they are applied", async () => {
    await expect(snapshotOf(prometheusOperatorCrds().resources)).toMatchFileSnapshot(
      "__snapshots__/prometheus-operator-crds.yaml",
    )
  })

  it.for(Object.entries(prometheusOperatorCrds().resources))(
    "fits its definition to the letter: %s",
    ([, resource], context) => {
      expect(strictCrdErrors(resource, requireShared(context, "crds"))).toEqual([])
    },
  )

  it("sets only values that the chart knows", (context) => {
    const file = `chart-values/prometheus-operator-crds-${versions.prometheusOperatorCrds}.values.yaml`
    const { values } = prometheusOperatorCrds().resources.release.spec ?? {}
    const free = freeFormValues["prometheus-operator-crds"]
    expect(unknownValuePaths(requireShared(context, file), values ?? {}, free)).toEqual([])
  })

  it("keeps the definitions when the release goes", () => {
    expect(prometheusOperatorCrds().resources.release.spec?.values).toEqual({
      crds: { annotations: { "helm.sh/resource-policy": "keep" } },
    })
  })
})

describe("prometheusOperatorKinds", () => {
  it("are those of the definitions, each with the scope that it has", (context) => {
    const folder = requireShared(context, "crds")
    const file = "prometheus-operator-kube-prometheus-stack-88.5.3.yaml"
    // Its head is enough, and a hundredth of the work.
    const head =
      /^ {2}group: (?<group>\S+)\n {2}names:\n(?: {4}.*\n)*? {4}kind: (?<kind>\w+)\n(?: {4}.*\n)* {2}scope: (?<scope>\w+)$/gm
    const definitions = [...readFileSync(join(folder, file), "utf8").matchAll(head)].map(
      ({ groups }) => ({ ...groups }),
    )
    expect(definitions).toHaveLength(prometheusOperatorKinds.length)
    const kinds = prometheusOperatorKinds.map(({ group, kind, scope }) => ({ group, kind, scope }))
    expect(definitions).toEqual(expect.arrayContaining(kinds))
  })

  it.each(prometheusOperatorKinds.filter(({ model }) => model !== undefined))(
    "checks a $kind by its model",
    async ({ model, group, kind }) => {
      const { prototype } = (await model?.("v1")) ?? {}
      const resource = { apiVersion: `${group}/v1`, kind, metadata: { name: "a" }, spec: 1 }
      expect(() => prototype?.validate.call(resource as never)).toThrow("/spec")
    },
  )
})
