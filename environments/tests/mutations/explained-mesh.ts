import type { Explanation } from "./explanation.ts"

/** Namespaces whose pods are made by charts that cannot be rendered here. */
const charts = "(?:instrumentation|logging|loki|monitoring|signoz|tracing)"

/** Calls that nobody shows: what cuts them is not seen. */
export const explainedMesh: readonly Explanation[] = [
  ...["ALLOW removed", "Caller of an ALLOW renamed"].flatMap((sort) => [
    {
      sort,
      label: new RegExp(`AuthorizationPolicy ${charts}/`),
      reason: "Who is called there, and by whom, is known where the archive of the chart is.",
    },
    {
      sort,
      label: /AuthorizationPolicy supabase\/supabase-realtime-peers$/,
      reason: "The nodes of Realtime find each other by DNS: no URL says that they call.",
    },
  ]),
  {
    sort: "Caller of an ALLOW renamed",
    label: /^cluster\.local\/ns\/monitoring\/.* in AuthorizationPolicy supabase\/.*-metrics$/,
    reason: "The account of Prometheus is for its chart to name, whose archive is not here.",
  },
  {
    sort: "NetworkPolicies: MESH_TUNNEL_BLOCKED",
    label: new RegExp(`^(?:in|e)gress of ${charts}$`),
    reason: "Who is called there, and by whom, is known where the archive of the chart is.",
  },
  {
    sort: "NetworkPolicies: MESH_TUNNEL_BLOCKED",
    label: /^egress of supabase$/,
    reason: "What runs there is known to call pods of its own namespace alone, which is open.",
  },
]
