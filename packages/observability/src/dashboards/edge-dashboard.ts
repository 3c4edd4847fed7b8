import { edgeMatchers } from "../alerts/edge-alerts.ts"
import { edgeDeployment, type EdgeWatch } from "../alerts/edge-watch.ts"
import type { SupabaseWatch } from "../alerts/supabase-watch.ts"
import type { Dashboard } from "./dashboard.ts"
import type { Row } from "./panel.ts"
import { podsRow } from "./pods-row.ts"
import { quantiles } from "./quantiles.ts"

/** What the Gateway sees. */
function gatewayRows(edge: EdgeWatch): readonly Row[] {
  const of = edgeMatchers(edge)
  return [
    {
      title: "Gateway",
      panels: [
        {
          type: "timeseries",
          title: "Requests by status",
          unit: "reqps",
          stacked: true,
          queries: [
            {
              expr: `sum by (response_code) (rate(istio_requests_total{${of}}[$__rate_interval]))`,
              legend: "{{response_code}}",
            },
          ],
        },
        {
          type: "timeseries",
          title: "Time to the last byte, without websockets",
          unit: "ms",
          queries: quantiles("istio_request_duration_milliseconds", `${of}, response_code!="101"`),
        },
        {
          type: "timeseries",
          title: "Requests that Envoy ended itself, by flag",
          description:
            "UF, UH and UC: nothing answered behind the Gateway. DC: the client left. NR: no route. See Envoy's access log.",
          unit: "reqps",
          queries: [
            {
              expr: `sum by (response_flags) (rate(istio_requests_total{${of}, response_flags!="-"}[$__rate_interval]))`,
              legend: "{{response_flags}}",
            },
          ],
        },
        {
          type: "timeseries",
          title: "Bytes",
          unit: "Bps",
          queries: [
            { expr: `sum(rate(istio_request_bytes_sum{${of}}[$__rate_interval]))`, legend: "in" },
            { expr: `sum(rate(istio_response_bytes_sum{${of}}[$__rate_interval]))`, legend: "out" },
          ],
        },
      ],
    },
    podsRow(edge.namespace, `${edgeDeployment(edge)}-.+`, "Gateway: pods"),
  ]
}

/** What Kong sees. */
function kongRows({ namespace = "supabase", release = "supabase" }: SupabaseWatch): readonly Row[] {
  const of = `namespace="${namespace}", job="${release}-kong"`
  return [
    {
      title: "Kong",
      panels: [
        {
          type: "timeseries",
          title: "Requests by service",
          unit: "reqps",
          stacked: true,
          queries: [
            {
              expr: `sum by (exported_service) (rate(kong_http_requests_total{${of}}[$__rate_interval]))`,
              legend: "{{exported_service}}",
            },
          ],
        },
        {
          type: "timeseries",
          title: "Errors by service and by who answered",
          description: "`kong` answered itself: it did not reach the service, or a plugin failed.",
          unit: "reqps",
          queries: [
            {
              expr: `sum by (exported_service, source, code) (rate(kong_http_requests_total{${of}, code=~"5.."}[$__rate_interval]))`,
              legend: "{{exported_service}} {{code}} by {{source}}",
            },
          ],
        },
        {
          type: "timeseries",
          title: "Time that services take to their first byte",
          unit: "ms",
          queries: quantiles("kong_upstream_latency_ms", of),
        },
        {
          type: "timeseries",
          title: "Time that Kong takes",
          unit: "ms",
          queries: quantiles("kong_kong_latency_ms", of),
        },
        {
          type: "timeseries",
          title: "Refused: no key, a wrong one, too many requests",
          unit: "reqps",
          queries: [
            {
              expr: `sum by (code) (rate(kong_http_requests_total{${of}, code=~"401|403|429"}[$__rate_interval]))`,
              legend: "{{code}}",
            },
          ],
        },
        {
          type: "timeseries",
          title: "Bytes",
          unit: "Bps",
          queries: [
            {
              expr: `sum by (direction) (rate(kong_bandwidth_bytes{${of}}[$__rate_interval]))`,
              legend: "{{direction}}",
            },
          ],
        },
        {
          type: "timeseries",
          title: "Connections",
          unit: "short",
          queries: [
            {
              expr: `sum by (state) (kong_nginx_connections_total{${of}, state=~"active|reading|writing|waiting"})`,
              legend: "{{state}}",
            },
          ],
        },
        {
          type: "timeseries",
          title: "Shared memory that is used",
          unit: "percentunit",
          max: 1,
          queries: [
            {
              expr: `max by (shared_dict) (kong_memory_lua_shared_dict_bytes{${of}} / on (pod, shared_dict, kong_subsystem) kong_memory_lua_shared_dict_total_bytes{${of}})`,
              legend: "{{shared_dict}}",
            },
          ],
        },
      ],
    },
    podsRow(namespace, `${release}-kong-.+`, "Kong: pods"),
  ]
}

/** The way in: the Gateway, and Kong behind it. */
export function edgeDashboard(edge?: EdgeWatch, supabase?: SupabaseWatch): Dashboard {
  return {
    name: "edge",
    title: "Edge and Kong",
    rows: [
      ...(edge === undefined ? [] : gatewayRows(edge)),
      ...(supabase === undefined ? [] : kongRows(supabase)),
    ],
  }
}
