import { oneOf } from "../alerts/matcher.ts"
import {
  kongServices,
  watchedServices,
  type ServiceBehindKong,
  type SupabaseWatch,
  type WatchedService,
} from "../alerts/supabase-watch.ts"
import type { Dashboard } from "./dashboard.ts"
import type { Row } from "./panel.ts"
import { podsRow } from "./pods-row.ts"
import { quantiles } from "./quantiles.ts"
import { servicePanels } from "./service-panels.ts"

const titles: Readonly<Record<Exclude<WatchedService, "kong">, string>> = {
  auth: "Supabase: Auth",
  rest: "Supabase: REST",
  realtime: "Supabase: Realtime",
  storage: "Supabase: Storage",
  imgproxy: "Supabase: imgproxy",
  functions: "Supabase: Functions",
  meta: "Supabase: Meta",
  studio: "Supabase: Studio",
}

/** What users get of a service: requests, errors and time as Kong sees them, and the promises. */
function throughKong(service: ServiceBehindKong, kong: string): Row {
  const of = `${kong}, ${oneOf("exported_service", kongServices[service])}`
  return {
    title: "What clients get",
    panels: [
      {
        type: "timeseries",
        title: "Requests by status",
        unit: "reqps",
        stacked: true,
        width: 8,
        queries: [
          {
            expr: `sum by (code) (rate(kong_http_requests_total{${of}}[$__rate_interval]))`,
            legend: "{{code}}",
          },
        ],
      },
      {
        type: "timeseries",
        title: "Time to the first byte",
        unit: "ms",
        width: 8,
        queries: quantiles("kong_upstream_latency_ms", of),
      },
      {
        type: "timeseries",
        title: "Share that breaks a promise, over an hour",
        unit: "percentunit",
        width: 8,
        queries: [{ expr: `slo:error_ratio:1h{service="${service}"}`, legend: "{{slo}}" }],
      },
    ],
  }
}

/** A dashboard for each service of Supabase that is watched; Kong is on the one of the edge. */
export function serviceDashboards(watch: SupabaseWatch): readonly Dashboard[] {
  const { namespace = "supabase", release = "supabase", services = watchedServices } = watch
  return services
    .filter((service) => service !== "kong")
    .map((service) => {
      const own = servicePanels[service]?.(`namespace="${namespace}", job="${release}-${service}"`)
      return {
        name: `supabase-${service}`,
        title: titles[service],
        rows: [
          ...(service === "imgproxy"
            ? []
            : [throughKong(service, `namespace="${namespace}", job="${release}-kong"`)]),
          ...(own === undefined ? [] : [{ title: "What it says itself", panels: own }]),
          podsRow(namespace, `${release}-${service}-.+`),
        ],
      }
    })
}
