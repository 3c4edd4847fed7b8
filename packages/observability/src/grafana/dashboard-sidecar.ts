/** What the sidecar looks for: the label of ConfigMaps with dashboards, the annotation with their folder. */
export const dashboardSidecar = {
  label: "grafana_dashboard",
  labelValue: "1",
  folder: "grafana_folder",
} as const
