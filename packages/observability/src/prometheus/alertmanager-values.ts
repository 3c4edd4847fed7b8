import type { JsonObject } from "@supaflux/core"
import { alertingSecrets } from "../alertmanager/alerting-secrets.ts"
import { alertmanagerConfig } from "../alertmanager/alertmanager-config.ts"
import type { Alerting } from "../alertmanager/receiver.ts"
import type { PlatformHandles } from "../platform-handles.ts"
import { resources } from "../resources.ts"
import { spread } from "../spread.ts"
import { volumeClaim } from "../volume-claim.ts"
import { monitoringNamespace } from "./stack-names.ts"

/** Values of `alertmanager` in the chart kube-prometheus-stack. */
export function alertmanagerValues(alerting: Alerting, platform: PlatformHandles): JsonObject {
  const { size = "large", storageClass, priorityClass } = platform
  const replicas = size === "large" ? 3 : 1
  return {
    podDisruptionBudget: { enabled: replicas > 1 },
    config: alertmanagerConfig(
      alerting,
      monitoringNamespace,
      ({ name, key }) => `/etc/alertmanager/secrets/${name}/${key}`,
    ),
    alertmanagerSpec: {
      replicas,
      podAntiAffinity: "hard",
      topologySpreadConstraints: spread({ "app.kubernetes.io/name": "alertmanager" }),
      resources: resources("25m", "64Mi", "256Mi"),
      ...(priorityClass === undefined ? {} : { priorityClassName: priorityClass.name }),
      // Silences, and what was already sent.
      storage: { volumeClaimTemplate: { spec: volumeClaim(storageClass, "2Gi") } },
      secrets: alertingSecrets(alerting).map(({ name }) => name),
    },
  }
}
