import type { JsonObject } from "@supaflux/core"
import { layOut } from "./lay-out.ts"
import type { Row } from "./panel.ts"
import { writePanel, type WrittenPanel } from "./write-panel.ts"

/** A dashboard, as its author writes it. */
export interface Dashboard {
  /** Short, in kebab case: its `uid` is `supaflux-<name>`, which links keep. */
  readonly name: string
  readonly title: string
  readonly rows: readonly Row[]
}

/** The data sources that dashboards ask, by `uid`. */
export interface DataSources {
  readonly metrics: string
  readonly cloudwatch?: string | undefined
}

/** A dashboard as Grafana reads it, as far as we set it. */
export interface WrittenDashboard {
  readonly uid: string
  readonly title: string
  readonly tags: readonly string[]
  readonly schemaVersion: number
  readonly editable: boolean
  readonly graphTooltip: number
  readonly timezone: string
  readonly refresh: string
  readonly time: { readonly from: string; readonly to: string }
  readonly links: readonly JsonObject[]
  readonly annotations: JsonObject
  readonly templating: { readonly list: readonly JsonObject[] }
  readonly panels: readonly WrittenPanel[]
}

/**
 * A dashboard as Grafana reads it, in its classic form, which the sidecar loads. All panels ask the data
 * source that is chosen at the top, which is the given one until somebody chooses another.
 * @see https://grafana.com/docs/grafana/latest/visualizations/dashboards/build-dashboards/view-dashboard-json-model/
 */
export function writeDashboard(
  { name, title, rows }: Dashboard,
  sources: DataSources,
): WrittenDashboard {
  return {
    uid: `supaflux-${name}`,
    title,
    tags: ["supaflux"],
    schemaVersion: 42,
    editable: false,
    graphTooltip: 1,
    timezone: "browser",
    refresh: "1m",
    time: { from: "now-3h", to: "now" },
    links: [
      {
        title: "Supaflux",
        type: "dashboards",
        icon: "external link",
        tooltip: "",
        tags: ["supaflux"],
        asDropdown: true,
        targetBlank: false,
        includeVars: true,
        keepTime: true,
      },
    ],
    annotations: { list: [] },
    templating: {
      list: [
        {
          name: "datasource",
          label: "Data source",
          type: "datasource",
          query: "prometheus",
          current: { text: sources.metrics, value: sources.metrics, selected: false },
          hide: 0,
          skipUrlSync: false,
          multi: false,
          includeAll: false,
          refresh: 1,
          regex: "",
          options: [],
        },
      ],
    },
    panels: layOut(rows).map((placed, index) =>
      "row" in placed
        ? {
            id: index + 1,
            type: "row",
            title: placed.row,
            collapsed: false,
            panels: [],
            gridPos: { ...placed.gridPos },
          }
        : writePanel(placed.panel, index + 1, placed.gridPos, sources.cloudwatch),
    ),
  }
}
