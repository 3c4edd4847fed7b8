// Written by pnpm gen from packages/supabase/src/values: change them there.

/** Monitoring by the Prometheus Operator. */
export type MonitoringValues = {
  /** Whether ServiceMonitors are made; their definition has to be installed. @default false */
  readonly enabled: boolean
  /** How often metrics are read. @default "30s" */
  readonly interval: string
}
