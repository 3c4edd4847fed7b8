import type { GrafanaAccess, ResourceLiteral } from "@supaflux/core"
import { writeDashboard, type Dashboard } from "./dashboard.ts"

/** The folder of Grafana that they are in. */
const folder = "Supaflux"

/**
 * The ConfigMap of a dashboard, which Grafana's sidecar loads: `$` in it is Grafana's, and Flux leaves it
 * as it is.
 * @see https://github.com/grafana-community/helm-charts/tree/main/charts/grafana#sidecar-for-dashboards
 */
export function dashboardConfigMap(
  dashboard: Dashboard,
  namespace: string,
  { dashboardLabel, folderAnnotation, dataSources }: GrafanaAccess,
): ResourceLiteral {
  return {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: {
      name: `dashboard-${dashboard.name}`,
      namespace,
      labels: { [dashboardLabel.name]: dashboardLabel.value },
      annotations: {
        [folderAnnotation]: folder,
        "kustomize.toolkit.fluxcd.io/substitute": "disabled",
      },
    },
    data: {
      [`${dashboard.name}.json`]: `${JSON.stringify(writeDashboard(dashboard, dataSources), null, 2)}\n`,
    },
  }
}
