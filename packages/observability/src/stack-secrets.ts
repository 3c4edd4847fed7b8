import type { SecretHandle } from "@supaflux/core"
import { alertingSecrets } from "./alertmanager/alertmanager-config.ts"
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
  for (const { namespace, label } of own) {
    if (namespace === monitoringNamespace) continue
    throw new Error(
      `Grafana takes the ${label}, but reads Secrets of ${monitoringNamespace} alone: declare it there.`,
    )
  }
  return [...alertingSecrets(alerts), ...own]
}
