import type { Component, ResourceLiteral } from "@supaflux/core"
import { alertGroups } from "./alerts/alert-groups.ts"
import { prometheusRule } from "./alerts/prometheus-rule.ts"
import { dashboardConfigMap } from "./dashboards/dashboard-config-map.ts"
import { dashboards } from "./dashboards/dashboards.ts"
import type { MonitoringConfigOptions } from "./monitoring-config-options.ts"

const pages = "https://github.com/supaflux/supaflux/blob/main/docs/runbooks"

/**
 * What operators look at: rules that alert, each with a page that says what to do, and dashboards. Both
 * are for what there is to watch and for nothing else.
 *
 * @throws {Error} when an objective cannot be one
 * @example
 * monitoringConfig({
 *   metrics: stack.metrics,
 *   watch: {
 *     supabase: {},
 *     edge: listener.gateway,
 *     mesh: { namespaces: ["supabase"] },
 *     backups: { everyMinutes: 15 },
 *   },
 * })
 */
export function monitoringConfig(
  options: MonitoringConfigOptions,
): Component<Readonly<Record<string, ResourceLiteral>>> {
  const { metrics, watch, runbooks = pages, dependsOn = [] } = options
  const { namespace, selectorLabels: labels, grafana } = metrics
  const hasCloudWatch = grafana.dataSources.cloudwatch !== undefined
  return {
    name: "monitoring-config",
    namespace,
    resources: Object.fromEntries([
      ...alertGroups(watch).map((group) => [
        `rules-${group.name}`,
        prometheusRule(group, { namespace, labels, runbooks }),
      ]),
      ...dashboards(watch, hasCloudWatch).map((dashboard) => [
        `dashboard-${dashboard.name}`,
        dashboardConfigMap(dashboard, namespace, grafana),
      ]),
    ]) as Readonly<Record<string, ResourceLiteral>>,
    dependsOn: [metrics, ...dependsOn],
  }
}
