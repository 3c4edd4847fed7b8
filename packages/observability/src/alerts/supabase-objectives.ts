import { oneOf, upTo } from "./matcher.ts"
import type { Objective } from "./objective.ts"
import {
  kongServices,
  watchedServices,
  type ServiceBehindKong,
  type SupabaseWatch,
} from "./supabase-watch.ts"

const isBehindKong = (service: string): service is ServiceBehindKong => service in kongServices

const rate = (metric: string, ...matchers: readonly string[]) =>
  `sum(rate(${metric}{${matchers.join(", ")}}[5m]))`

const slow = (metric: string, bound: number, ...matchers: readonly string[]) =>
  `${rate(`${metric}_count`, ...matchers)} - ${rate(`${metric}_bucket`, ...matchers, upTo(bound))}`

/**
 * What Supabase promises, measured by Kong, which sees every request from outside. Kong's label
 * `service` arrives as `exported_service`: the target has one of its own. Waiting ends with the first
 * byte, so that a websocket or a stream counts by how soon it opens.
 */
export function supabaseObjectives(watch: SupabaseWatch = {}): readonly Objective[] {
  const { namespace = "supabase", release = "supabase", services = watchedServices } = watch
  const { within = 1000, kongWithin = 100 } = watch
  const jobOf = (service: string) => `namespace="${namespace}", job="${release}-${service}"`
  const kong = jobOf("kong")
  return [
    ...services.filter(isBehindKong).flatMap((service): readonly Objective[] => {
      const of = oneOf("exported_service", kongServices[service])
      return [
        {
          slo: "service-errors",
          labels: { service },
          requests: rate("kong_http_requests_total", kong, of),
          errors: rate("kong_http_requests_total", kong, of, `code=~"5.."`),
        },
        {
          slo: "service-latency",
          labels: { service },
          requests: rate("kong_upstream_latency_ms_count", kong, of),
          errors: slow("kong_upstream_latency_ms", within, kong, of),
        },
      ]
    }),
    ...(services.includes("kong")
      ? [
          {
            slo: "kong-errors",
            requests: rate("kong_http_requests_total", kong),
            errors: rate("kong_http_requests_total", kong, `source="kong"`, `code=~"5.."`),
          },
          {
            slo: "kong-latency",
            requests: rate("kong_kong_latency_ms_count", kong),
            errors: slow("kong_kong_latency_ms", kongWithin, kong),
          },
        ]
      : []),
    ...(services.includes("imgproxy")
      ? [
          {
            slo: "imgproxy-errors",
            requests: rate("status_codes_total", jobOf("imgproxy")),
            errors: rate("status_codes_total", jobOf("imgproxy"), `status=~"5.."`),
          },
        ]
      : []),
  ]
}
