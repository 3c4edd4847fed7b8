import { oneOf } from "./matcher.ts"
import type { RuleGroup } from "./rule.ts"
import { supabaseBurnRates } from "./supabase-burn-rates.ts"
import { watchedServices, type SupabaseWatch } from "./supabase-watch.ts"

/**
 * Alerts about Supabase: a service without pods or with too few, one that fails or is slow as Kong sees
 * it, Kong itself, and imgproxy, which Storage alone calls.
 */
export function supabaseAlerts(watch: SupabaseWatch = {}): RuleGroup {
  const { namespace = "supabase", release = "supabase", services = watchedServices } = watch
  const { downFor = "3m" } = watch
  const deployments = `namespace="${namespace}", ${oneOf("deployment", [`${release}-(${services.join("|")})`])}`
  const serviceOf = (expr: string) =>
    `label_replace(\n  ${expr},\n  "service", "$1", "deployment", "${release}-(.+)"\n)`
  const available = `kube_deployment_status_replicas_available{${deployments}}`
  const wanted = `kube_deployment_spec_replicas{${deployments}}`
  return {
    name: "supabase",
    rules: [
      {
        alert: "SupabaseServiceDown",
        expr: serviceOf(`${available} == 0 and on (namespace, deployment) ${wanted} > 0`),
        for: downFor,
        severity: "critical",
        summary: "Supabase's {{ $labels.service }} has no pod that is ready.",
        description:
          "No pod of the Deployment {{ $labels.namespace }}/{{ $labels.deployment }} is available: every request to this service fails.",
      },
      {
        alert: "SupabaseServiceDegraded",
        expr: serviceOf(`(${available} > 0) < on (namespace, deployment) ${wanted}`),
        for: "15m",
        severity: "warning",
        summary: "Supabase's {{ $labels.service }} has fewer pods than it should.",
        description:
          "{{ $value }} pods of the Deployment {{ $labels.namespace }}/{{ $labels.deployment }} are available, fewer than wanted, for 15 minutes: the next failure may take the service down.",
      },
      ...supabaseBurnRates(watch),
    ],
  }
}
