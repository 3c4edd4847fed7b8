// Written by pnpm gen from packages/supabase/src/values: change them there.

/** Monitoring by the Prometheus Operator. */
export type MonitoringValues = {
  /**
   * Whether every service that has metrics gets a ServiceMonitor, Vector a PodMonitor; their
   * definitions have to be installed. Those of Realtime need secrets.realtime.metricsToken.
   * @default false
   */
  readonly enabled: boolean
  /** How often metrics are read. @default "30s" */
  readonly interval: string
  /** How long one reading may take; no longer than the interval. @default "10s" */
  readonly scrapeTimeout: string
  /** Labels of the monitors, for a Prometheus that chooses by them. @default {} */
  readonly labels: Readonly<Record<string, string>>
}
