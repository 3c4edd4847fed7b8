import type { Need } from "@supaflux/core"
import { monitoringNamespace, prometheusNames } from "../prometheus/stack-names.ts"
import type { GrafanaOptions } from "./grafana-options.ts"

/** What Grafana needs outside of the cluster. */
export function grafanaNeeds({ cloudwatch = false, database }: GrafanaOptions): readonly Need[] {
  const identity: Need = {
    type: "pod-identity",
    namespace: monitoringNamespace,
    serviceAccount: prometheusNames.grafana,
    purpose: "read metrics of CloudWatch: cloudwatch:GetMetricData, cloudwatch:ListMetrics",
  }
  const { host = "", name = "grafana" } = database ?? {}
  const own: Need = {
    type: "database",
    name: `${name} at ${host}`,
    purpose: "users, sessions and hand-made dashboards of Grafana",
  }
  return [...(cloudwatch ? [identity] : []), ...(database === undefined ? [] : [own])]
}
