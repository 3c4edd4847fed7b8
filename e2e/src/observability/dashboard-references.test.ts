import { describe, expect, it } from "vitest"
import { danglingReferences, type ReferringDashboard } from "./dashboard-references.ts"

const sources = [
  { uid: "metrics", type: "prometheus" },
  { uid: "cloudwatch", type: "cloudwatch" },
]
const board = (panel: object, value = "metrics"): ReferringDashboard => ({
  templating: {
    list: [{ name: "source", type: "datasource", query: "prometheus", current: { value } }],
  },
  panels: [panel],
})
const chosen = { datasource: { type: "prometheus", uid: "${source}" } }

describe("danglingReferences", () => {
  it("finds none where all is defined", () => {
    const cloudwatch = { type: "cloudwatch", uid: "cloudwatch" }
    const texts = { expr: "rate(a[$__rate_interval])", label: "${PROP('Dim.Name')}" }
    expect(danglingReferences(board(chosen), sources)).toEqual([])
    expect(danglingReferences(board({ datasource: cloudwatch, ...texts }), sources)).toEqual([])
  })

  it.each(["$cluster", "${cluster}", "${cluster:regex}", "[[cluster]]", "a$cluster b"])(
    "finds a variable that nothing defines: %s",
    (expr) => {
      const found = danglingReferences(board({ ...chosen, targets: [{ expr }] }), sources)
      expect(found).toEqual(["panels.0.targets.0.expr: nothing defines the variable cluster"])
    },
  )

  it("finds a data source that is not there, or of another kind", () => {
    const of = (type: string, uid: string) =>
      danglingReferences(board({ datasource: { type, uid } }), sources)
    expect(of("loki", "logs")).toEqual([
      "panels.0.datasource: there is no data source logs of the kind loki",
    ])
    expect(of("loki", "metrics")).toHaveLength(1)
    expect(of("loki", "${source}")).toEqual([
      "panels.0.datasource: the variable source is not of the kind loki",
    ])
    expect(danglingReferences(board(chosen, "elsewhere"), sources)).toEqual([
      "variable source: there is no data source elsewhere of the kind prometheus",
    ])
  })
})
