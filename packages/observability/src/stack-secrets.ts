import type { SecretHandle } from "@supaflux/core"
import { alertingSecrets } from "./alertmanager/alerting-secrets.ts"
import { checkNamespace } from "./check-namespace.ts"
import type { MetricsOptions } from "./metrics-options.ts"
import { monitoringNamespace } from "./prometheus/stack-names.ts"

/**
 * Every Secret that the pods of a stack read.
 *
 * @throws {Error} when one of Grafana's is in another namespace
 */
export function stackSecrets({ alerts, grafana }: MetricsOptions): readonly SecretHandle<never>[] {
  const { admin, database } = grafana
  const own: readonly SecretHandle<never>[] =
    database === undefined ? [admin] : [admin, database.credentials]
  for (const each of own) checkNamespace("Grafana", each, monitoringNamespace)
  return [...alertingSecrets(alerts), ...own]
}
