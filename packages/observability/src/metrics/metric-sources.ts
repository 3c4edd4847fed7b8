import type { MetricSource } from "./metric-source.ts"
import { platformMetricSources } from "./platform-metric-sources.ts"
import { supabaseMetricSources } from "./supabase-metric-sources.ts"

/** Every metric that a rule or a dashboard reads, by who exposes it. What is not here is not used. */
export const metricSources: readonly MetricSource[] = [
  ...supabaseMetricSources,
  ...platformMetricSources,
]
