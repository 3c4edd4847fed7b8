import type { ChartKind } from "./chart-kind.ts"

/**
 * The ServiceMonitor that a chart renders for the metrics of what it installs.
 *
 * @param value path of the value that switches it on: `serviceMonitor.enabled`
 */
export function serviceMonitor(value: string): ChartKind {
  return {
    group: "monitoring.coreos.com",
    kind: "ServiceMonitor",
    use: "renders",
    purpose: `the monitor of its metrics (${value})`,
    when: { [value]: true },
  }
}
