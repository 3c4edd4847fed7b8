import type { Query } from "./panel.ts"

/** The median, the 95th and the 99th percentile of a histogram, over what Grafana takes as one step. */
export function quantiles(metric: string, matchers: string): readonly Query[] {
  return [0.5, 0.95, 0.99].map((quantile) => ({
    expr: `histogram_quantile(${quantile}, sum by (le) (rate(${metric}_bucket{${matchers}}[$__rate_interval])))`,
    legend: `p${quantile * 100}`,
  }))
}
