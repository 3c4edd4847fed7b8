/**
 * How Grafana writes a number.
 * @see https://github.com/grafana/grafana/blob/v13.2.0/packages/grafana-data/src/valueFormats/categories.ts
 */
export type Unit =
  | "short"
  | "none"
  | "percentunit"
  | "reqps"
  | "ops"
  | "ms"
  | "s"
  | "bytes"
  | "Bps"
  | "cores"

/** A question in PromQL. */
export interface Query {
  readonly expr: string
  /** Name of each series, with `{{label}}`. @default the labels themselves */
  readonly legend?: string
}

/** A question to CloudWatch about one metric of one database of RDS. */
interface CloudWatchQuery {
  readonly metric: string
  readonly statistic: "Average" | "Maximum" | "Minimum" | "Sum"
}

/** From which value on a colour holds. */
export interface Threshold {
  /** Null is where all begins. */
  readonly from: number | null
  readonly color: "green" | "yellow" | "orange" | "red"
}

interface PanelBase {
  readonly title: string
  /** What it says, and what is normal; shown behind an icon. @default none */
  readonly description?: string
  readonly unit: Unit
  /** Columns of the 24 that the grid has. @default 12; of a stat 4 */
  readonly width?: number
}

/** Values over time. */
interface TimeSeries extends PanelBase {
  readonly type: "timeseries"
  readonly queries: readonly Query[]
  /** Whether the series add up to something. @default false */
  readonly stacked?: boolean
  /** Largest value of the axis. @default as the data is */
  readonly max?: number
}

/** One number, large. */
export interface Stat extends PanelBase {
  readonly type: "stat"
  readonly query: Query
  /** @default green throughout */
  readonly thresholds?: readonly Threshold[]
}

/** A row for each series, with its labels as columns. */
export interface Table extends PanelBase {
  readonly type: "table"
  readonly query: Query
  /** Labels to show, by their titles. */
  readonly columns: Readonly<Record<string, string>>
  /** Title of the value's column; null hides it. */
  readonly value: string | null
}

/** Values over time, from CloudWatch. */
export interface CloudWatch extends PanelBase {
  readonly type: "cloudwatch"
  readonly queries: readonly CloudWatchQuery[]
}

/** Something that a dashboard shows. */
export type Panel = TimeSeries | Stat | Table | CloudWatch

/** Panels under one title. */
export interface Row {
  readonly title: string
  readonly panels: readonly Panel[]
}

/** Red from one on: for what should not be there at all. */
export const noneIsGood: readonly Threshold[] = [
  { from: null, color: "green" },
  { from: 1, color: "red" },
]
