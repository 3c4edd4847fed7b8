export {
  chartComponent,
  type ChartComponentOptions,
  type ChartResources,
} from "./chart-component.ts"
export type { Chart, ChartRepository, GitChart, HttpChart, OciChart } from "./chart.ts"
export type { FluxOptions } from "./flux-options.ts"
export { flux } from "./flux.ts"
export {
  helmRelease,
  type CrdPolicy,
  type DriftIgnore,
  type FailurePolicy,
  type HelmReleaseOptions,
} from "./helm-release.ts"
export { fluxKinds } from "./kinds.ts"
export { mergeValues, type MergedValues } from "./merge-values.ts"
export type { Overrides } from "./overrides.ts"
