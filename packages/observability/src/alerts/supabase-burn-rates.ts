import { burnRateAlerts, type BurnRate } from "./burn-rate-alerts.ts"
import type { AlertRule } from "./rule.ts"
import { watchedServices, type SupabaseWatch } from "./supabase-watch.ts"

const share =
  "{{ $value | humanizePercentage }} of them in the last hour (critical) or day (warning)."

/** The alerts of the services that clients reach through Kong. */
function services({
  success = 0.999,
  fast = 0.99,
  within = 1000,
}: SupabaseWatch): readonly Promised[] {
  return [
    {
      alert: "SupabaseServiceFailing",
      slo: "service-errors",
      objective: success,
      summary: "Supabase's {{ $labels.service }} fails too many requests.",
      description: `Requests that Kong passes to {{ $labels.service }} end with a status of 5xx. ${share}`,
    },
    {
      alert: "SupabaseServiceSlow",
      slo: "service-latency",
      objective: fast,
      summary: "Supabase's {{ $labels.service }} answers too slowly.",
      description: `Requests that Kong passes to {{ $labels.service }} wait longer than ${within} ms for the first byte. ${share}`,
    },
  ]
}

/** Those of Kong itself. */
function kong({ success = 0.999, kongWithin = 100 }: SupabaseWatch): readonly Promised[] {
  return [
    {
      alert: "KongFailing",
      slo: "kong-errors",
      objective: success,
      summary: "Kong itself fails too many requests.",
      description: `Kong answers requests with a status of 5xx of its own: it does not reach a service, or a plugin failed. ${share}`,
    },
    {
      alert: "KongSlow",
      slo: "kong-latency",
      objective: 0.99,
      summary: "Kong itself takes too long.",
      description: `Kong and its plugins take longer than ${kongWithin} ms of requests, the service not counted. ${share}`,
    },
  ]
}

const imgproxy: readonly Promised[] = [
  {
    alert: "ImgproxyFailing",
    slo: "imgproxy-errors",
    objective: 0.99,
    summary: "Images are not transformed.",
    description: `imgproxy ends requests of Storage with a status of 5xx. ${share}`,
  },
]

type Promised = Omit<BurnRate, "minimumRequests">

/** The alerts about what Supabase promises, of the services that are installed. */
export function supabaseBurnRates(watch: SupabaseWatch): readonly AlertRule[] {
  const { services: installed = watchedServices, minimumRequests = 50 } = watch
  const behindKong = installed.some((service) => service !== "kong" && service !== "imgproxy")
  return [
    ...(behindKong ? services(watch) : []),
    ...(installed.includes("kong") ? kong(watch) : []),
    ...(installed.includes("imgproxy") ? imgproxy : []),
  ].flatMap((promised) => burnRateAlerts({ ...promised, minimumRequests }))
}
