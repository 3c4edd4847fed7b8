import { burnRateAlerts } from "./burn-rate-alerts.ts"
import { edgeDeployment, type EdgeWatch } from "./edge-watch.ts"
import { upTo } from "./matcher.ts"
import type { Objective } from "./objective.ts"
import type { RuleGroup } from "./rule.ts"

/** Matchers of the requests that the Gateway's pods report; as a client of what is behind them. */
export function edgeMatchers(watch: EdgeWatch): string {
  return `reporter="source", source_workload_namespace="${watch.namespace}", source_workload="${edgeDeployment(watch)}"`
}

/**
 * What users get, measured where they come in. A status of 101 is a websocket: it lasts as long as
 * people stay.
 * @see https://istio.io/latest/docs/reference/config/metrics/
 */
export function edgeObjectives(watch: EdgeWatch): readonly Objective[] {
  const edge = edgeMatchers(watch)
  const duration = (suffix: string, matchers: string) =>
    `sum(rate(istio_request_duration_milliseconds_${suffix}{${edge}, response_code!="101"${matchers}}[5m]))`
  return [
    {
      slo: "edge-errors",
      requests: `sum(rate(istio_requests_total{${edge}}[5m]))`,
      errors: `sum(rate(istio_requests_total{${edge}, response_code=~"5.."}[5m]))`,
    },
    {
      slo: "edge-latency",
      requests: duration("count", ""),
      errors: `${duration("count", "")} - ${duration("bucket", `, ${upTo(watch.within ?? 2500)}`)}`,
    },
  ]
}

/** Alerts about what users see at the Gateway: too many errors, answers that take too long. */
export function edgeAlerts(watch: EdgeWatch): RuleGroup {
  const { name, namespace, within = 2500 } = watch
  const { success = 0.999, fast = 0.99, minimumRequests = 50 } = watch
  const deployment = `namespace="${namespace}", deployment="${edgeDeployment(watch)}"`
  const value =
    "{{ $value | humanizePercentage }} of the requests in the last hour (critical) or day (warning)."
  return {
    name: "edge",
    rules: [
      {
        alert: "EdgeDown",
        expr: `kube_deployment_status_replicas_available{${deployment}} == 0`,
        for: "2m",
        severity: "critical",
        summary: `The Gateway ${name} has no pod that is ready.`,
        description:
          "No pod of {{ $labels.namespace }}/{{ $labels.deployment }} is available: nobody reaches anything.",
      },
      ...burnRateAlerts({
        alert: "EdgeFailing",
        slo: "edge-errors",
        objective: success,
        minimumRequests,
        summary: "Users get too many errors.",
        description: `Requests end at the Gateway ${name} with a status of 5xx. ${value}`,
      }),
      ...burnRateAlerts({
        alert: "EdgeSlow",
        slo: "edge-latency",
        objective: fast,
        minimumRequests,
        summary: "Users wait too long.",
        description: `Requests take longer than ${within} ms at the Gateway ${name}, until the last byte. ${value}`,
      }),
    ],
  }
}
