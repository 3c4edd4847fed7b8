import type { FluxWatch } from "../alerts/flux-alerts.ts"
import type { Dashboard } from "./dashboard.ts"
import { noneIsGood, type Stat } from "./panel.ts"
import { podsRow } from "./pods-row.ts"

const each = "max by (customresource_kind, exported_namespace, name)"
const columns = {
  customresource_kind: "Kind",
  exported_namespace: "Namespace",
  name: "Name",
} as const

const count = (title: string, matcher: string, bad: boolean): Stat => ({
  type: "stat",
  title,
  unit: "short",
  width: 6,
  query: { expr: `count(${each} (gotk_resource_info{${matcher}})) or vector(0)` },
  ...(bad ? { thresholds: noneIsGood } : {}),
})

/**
 * Flux: what is not as Git says, how long applying takes, and its controllers.
 * @see https://fluxcd.io/flux/monitoring/custom-metrics/
 */
export function fluxDashboard({ namespace = "flux-system" }: FluxWatch = {}): Dashboard {
  return {
    name: "flux",
    title: "Flux",
    rows: [
      {
        title: "Resources",
        panels: [
          count("Ready", 'ready="True"', false),
          count("Not ready", 'ready="False"', true),
          count("Being applied", 'ready="Unknown"', false),
          count("Suspended", 'suspended="true"', true),
          {
            type: "table",
            title: "Not ready, being applied, or suspended",
            unit: "none",
            query: {
              expr: `${each} (gotk_resource_info{ready=~"False|Unknown"}) or ${each} (gotk_resource_info{suspended="true"})`,
            },
            columns,
            value: null,
          },
          {
            type: "table",
            title: "All, with their revisions",
            unit: "none",
            query: {
              expr: 'max by (customresource_kind, exported_namespace, name, ready, revision) (gotk_resource_info{customresource_kind=~"Kustomization|HelmRelease|OCIRepository|GitRepository|HelmRepository"})',
            },
            columns: { ...columns, ready: "Ready", revision: "Revision" },
            value: null,
          },
        ],
      },
      {
        title: "Work",
        panels: [
          {
            type: "timeseries",
            title: "Time of a reconciliation, 99th percentile",
            unit: "s",
            queries: [
              {
                expr: "histogram_quantile(0.99, sum by (le, kind) (rate(gotk_reconcile_duration_seconds_bucket[$__rate_interval])))",
                legend: "{{kind}}",
              },
            ],
          },
          {
            type: "timeseries",
            title: "Reconciliations",
            unit: "ops",
            queries: [
              {
                expr: "sum by (kind) (rate(gotk_reconcile_duration_seconds_count[$__rate_interval]))",
                legend: "{{kind}}",
              },
            ],
          },
        ],
      },
      podsRow(namespace, ".+-controller-.+", "Controllers"),
    ],
  }
}
