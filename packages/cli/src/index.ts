export { renderCharts, type ChartsContext } from "./charts/render-charts.ts"
export { run } from "./run.ts"
export type { Terminal } from "./terminal.ts"
