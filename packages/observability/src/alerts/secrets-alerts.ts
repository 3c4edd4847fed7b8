import type { RuleGroup } from "./rule.ts"

const failing = (metric: string) =>
  `max by (exported_namespace, name) (${metric}{condition="Ready", status="False"}) == 1`

/**
 * Alerts about the External Secrets Operator: secrets that it cannot read, stores that it cannot reach.
 * @see https://external-secrets.io/latest/api/metrics/
 */
export function secretsAlerts(): RuleGroup {
  return {
    name: "secrets",
    rules: [
      {
        alert: "ExternalSecretNotSynced",
        expr: failing("externalsecret_status_condition"),
        for: "15m",
        severity: "warning",
        summary: "The secret {{ $labels.exported_namespace }}/{{ $labels.name }} is not synced.",
        description:
          "The ExternalSecret {{ $labels.exported_namespace }}/{{ $labels.name }} could not be read for 15 minutes. Pods go on with the value that they have; a new one, or a rotated one, does not arrive.",
      },
      {
        alert: "SecretStoreNotReady",
        expr: `${failing("clustersecretstore_status_condition")}\nor ${failing("secretstore_status_condition")}`,
        for: "10m",
        severity: "critical",
        summary: "The secret store {{ $labels.name }} is not reachable.",
        description:
          "The External Secrets Operator cannot use the store {{ $labels.name }} for 10 minutes: no secret from it is read.",
      },
    ],
  }
}
