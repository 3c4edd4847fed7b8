import type { JsonObject } from "@supaflux/core"
import type { GridPosition } from "./lay-out.ts"
import type { Panel, Query, Table, Threshold, Unit } from "./panel.ts"

const metrics = { type: "prometheus", uid: "${datasource}" } as const

/** Grafana has no unit for a share of processors; `cores` is written as it is, with a suffix. */
const written = (unit: Unit): string => (unit === "cores" ? "suffix: cores" : unit)

const target = ({ expr, legend }: Query, index: number) => ({
  refId: String.fromCodePoint(65 + index),
  datasource: metrics,
  expr,
  legendFormat: legend ?? "__auto",
  editorMode: "code",
  range: true,
})

const instant = (query: Query, format: "table" | "time_series") => {
  const { range: _, ...rest } = target(query, 0)
  return { ...rest, instant: true, format }
}

const steps = (thresholds: readonly Threshold[] = [{ from: null, color: "green" }]) => ({
  mode: "absolute",
  steps: thresholds.map(({ from, color }) => ({ value: from, color })),
})

/** Keeps the labels that are wanted, and gives them their titles. */
function transformations({ columns, value }: Table) {
  const names = { ...columns, ...(value === null ? {} : { Value: value }) }
  return [
    { id: "filterFieldsByName", options: { include: { names: Object.keys(names) } } },
    {
      id: "organize",
      options: {
        renameByName: names,
        indexByName: Object.fromEntries(Object.keys(names).map((name, index) => [name, index])),
      },
    },
  ]
}

const legend = {
  legend: { displayMode: "list", placement: "bottom", showLegend: true, calcs: [] },
  tooltip: { mode: "multi", sort: "desc" },
}

const lines = (stacked: boolean) => ({
  drawStyle: "line",
  lineWidth: 1,
  fillOpacity: stacked ? 40 : 10,
  showPoints: "never",
  spanNulls: false,
  stacking: { mode: stacked ? "normal" : "none", group: "A" },
})

/** What differs from type to type. */
function body(panel: Panel, cloudwatch: string) {
  const unit = written(panel.unit)
  switch (panel.type) {
    case "timeseries": {
      const { queries, stacked = false, max } = panel
      return {
        datasource: metrics,
        targets: queries.map(target),
        fieldConfig: {
          defaults: { unit, min: 0, ...(max === undefined ? {} : { max }), custom: lines(stacked) },
          overrides: [],
        },
        options: legend,
      }
    }
    case "stat":
      return {
        datasource: metrics,
        targets: [instant(panel.query, "time_series")],
        fieldConfig: { defaults: { unit, thresholds: steps(panel.thresholds) }, overrides: [] },
        options: {
          reduceOptions: { calcs: ["lastNotNull"], fields: "", values: false },
          colorMode: "value",
          graphMode: "none",
          textMode: "auto",
          justifyMode: "auto",
          orientation: "auto",
          wideLayout: true,
          showPercentChange: false,
          percentChangeColorMode: "standard",
        },
      }
    case "table":
      return {
        datasource: metrics,
        targets: [instant(panel.query, "table")],
        fieldConfig: { defaults: { unit }, overrides: [] },
        options: { frameIndex: 0, showHeader: true, cellHeight: "sm" },
        transformations: transformations(panel),
      }
    case "cloudwatch":
      return {
        datasource: { type: "cloudwatch", uid: cloudwatch },
        targets: panel.queries.map(({ metric, statistic }, index) => ({
          // Only expressions would name it; the schema wants it all the same.
          id: "",
          refId: String.fromCodePoint(65 + index),
          datasource: { type: "cloudwatch", uid: cloudwatch },
          queryMode: "Metrics",
          metricQueryType: 0,
          metricEditorMode: 0,
          namespace: "AWS/RDS",
          metricName: metric,
          statistic,
          region: "default",
          dimensions: { DBInstanceIdentifier: "*" },
          matchExact: true,
          period: "",
          label: "${PROP('Dim.DBInstanceIdentifier')}",
        })),
        fieldConfig: { defaults: { unit, min: 0, custom: lines(false) }, overrides: [] },
        options: legend,
      }
  }
}

/** A panel, or the title of a row, as Grafana reads it, as far as we set it. */
export interface WrittenPanel {
  readonly id: number
  readonly type: string
  readonly title: string
  readonly gridPos: GridPosition
  readonly targets?: readonly JsonObject[]
  readonly datasource?: JsonObject
  readonly [key: string]: unknown
}

/**
 * A panel as Grafana reads it.
 *
 * @param cloudwatch `uid` of the data source that panels of CloudWatch ask
 */
export function writePanel(
  panel: Panel,
  id: number,
  gridPos: GridPosition,
  cloudwatch: string = "",
): WrittenPanel {
  return {
    id,
    type: panel.type === "cloudwatch" ? "timeseries" : panel.type,
    title: panel.title,
    ...(panel.description === undefined ? {} : { description: panel.description }),
    gridPos: { ...gridPos },
    ...body(panel, cloudwatch),
  }
}
