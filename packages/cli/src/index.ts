export type { ChartsContext } from "./charts/charts-context.ts"
export { renderCharts } from "./charts/render-charts.ts"
export { run } from "./run.ts"
export type { Terminal } from "./terminal.ts"
