import type { Panel, Row } from "./panel.ts"

/** Where something is in the grid, as Grafana writes it. */
export interface GridPosition {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** The title of a row, or a panel, with its place. */
export type Placed =
  | { readonly row: string; readonly gridPos: GridPosition }
  | { readonly panel: Panel; readonly gridPos: GridPosition }

const columns = 24
const widths = { timeseries: 12, cloudwatch: 12, stat: 4, table: 24 } as const
const heights = { timeseries: 8, cloudwatch: 8, stat: 4, table: 8 } as const

/**
 * Places rows one under another, and the panels of each from left to right: a line is as high as the
 * highest panel of it.
 */
export function layOut(rows: readonly Row[]): readonly Placed[] {
  const placed: Placed[] = []
  let y = 0
  for (const { title, panels } of rows) {
    placed.push({ row: title, gridPos: { x: 0, y, w: columns, h: 1 } })
    y += 1
    let x = 0
    let line = 0
    for (const panel of panels) {
      const w = panel.width ?? widths[panel.type]
      const h = heights[panel.type]
      if (x + w > columns) {
        x = 0
        y += line
        line = 0
      }
      placed.push({ panel, gridPos: { x, y, w, h } })
      x += w
      line = Math.max(line, h)
    }
    y += line
  }
  return placed
}
