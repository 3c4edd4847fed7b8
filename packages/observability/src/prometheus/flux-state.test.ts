import { describe, expect, it } from "vitest"
import { panelExpressions, ruleExpressions } from "../test-support/expressions.ts"
import { parsePromql } from "../test-support/parse-promql.ts"
import { fluxState } from "./flux-state.ts"
import { kubeStateMetricsValues } from "./kube-state-metrics-values.ts"

interface Told {
  readonly spec: {
    readonly resources: readonly {
      readonly groupVersionKind: { readonly kind: string }
      readonly metrics: readonly [{ readonly labelsFromPath: Readonly<Record<string, unknown>> }]
    }[]
  }
}

const told = (fluxState as unknown as Told).spec.resources
const labels = new Set(
  told.flatMap(({ metrics: [{ labelsFromPath }] }) => Object.keys(labelsFromPath)),
)
const asking = [...ruleExpressions, ...panelExpressions].filter(({ expr }) =>
  expr.includes("gotk_resource_info"),
)

describe("fluxState", () => {
  it.each(asking)("tells every label that is asked for by $where", ({ expr }) => {
    const asked = parsePromql(expr)
      .filter(({ name }) => name === "LabelName")
      .map(({ text }) => text)
    // Those that kube-state-metrics gives by itself, and the name, which each resource has.
    const given = new Set([...labels, "customresource_kind", "name"])
    expect(asked.filter((label) => !given.has(label))).toEqual([])
  })

  it("tells of every kind whether it is ready, stalled or suspended, and of most their revision", () => {
    for (const { metrics } of told) {
      const [{ labelsFromPath }] = metrics
      expect(Object.keys(labelsFromPath)).toEqual(
        expect.arrayContaining(["exported_namespace", "ready", "stalled", "suspended"]),
      )
    }
    const without = told.filter(
      ({ metrics: [{ labelsFromPath }] }) => !("revision" in labelsFromPath),
    )
    expect(without.map(({ groupVersionKind }) => groupVersionKind.kind)).toEqual(["Receiver"])
  })

  it("comes with the annotation by which pods are in the mesh, as rules ask for it", () => {
    const expr = ruleExpressions.find(({ where }) => where === "mesh: PodOutsideMesh")?.expr
    expect(expr).toContain("annotation_ambient_istio_io_redirection")
    expect(kubeStateMetricsValues["metricAnnotationsAllowList"]).toEqual([
      "pods=[ambient.istio.io/redirection]",
    ])
  })
})
