import type { SecretHandle } from "@supaflux/core"
import { observability, type Alerting, type TracesBackend } from "@supaflux/observability"

const secret = <Key extends string>(
  name: string,
  keys: readonly Key[],
  namespace = "monitoring",
): SecretHandle<Key> => ({
  handle: "secret",
  component: "secrets",
  label: `secret ${namespace}/${name}`,
  namespace,
  name,
  keys,
  key: (key) => ({ name, key }),
})
const handle = <Type extends string>(type: Type, name: string) => ({
  handle: type,
  component: name,
  label: name,
  name,
})
const platform = {
  clusterName: "example",
  region: "eu-central-1",
  kinds: handle("monitoring-kinds", "kinds"),
  certManager: handle("cert-manager", "cert-manager"),
  storageClass: handle("storage-class", "gp3"),
}

/** Every sort of receiver, and a heartbeat. */
const everyReceiver: Alerting = {
  receivers: {
    chat: { type: "slack", secret: secret("chat", ["address"]), channel: "#alerts" },
    pager: {
      type: "pagerduty",
      secret: secret("pager", ["routing-key"]),
      severities: ["critical"],
    },
    duty: { type: "opsgenie", secret: secret("duty", ["api-key"]), region: "eu" },
    mail: {
      type: "email",
      to: ["team@example.com"],
      from: "alerts@example.com",
      server: "smtp.example.com:587",
      username: "alerts",
      secret: secret("mail", ["password"]),
      severities: ["warning", "info"],
    },
  },
  heartbeat: secret("heartbeat", ["address"]),
}

/** Every backend that the collector sends to. */
export const everyBackend: readonly TracesBackend[] = [
  { type: "signoz", clickhouse: secret("clickhouse", ["password"], "signoz") },
  {
    type: "datadog",
    site: "datadoghq.eu",
    credentials: secret("datadog", ["api-key"], "tracing"),
  },
  {
    type: "new-relic",
    region: "eu",
    credentials: secret("new-relic", ["license-key"], "tracing"),
  },
]

/** The chart values of a release of the stack. */
function valuesOf(
  options: Parameters<typeof observability>[0],
  release: string,
): Readonly<Record<string, unknown>> {
  for (const component of observability(options).components) {
    if (!("resources" in component) || component.name !== release) continue
    const { spec } = component.resources["release"] as unknown as {
      spec: { values: Readonly<Record<string, unknown>> }
    }
    return spec.values
  }
  throw new Error(`The stack has no release ${release}.`)
}

/** Alertmanager's configuration with every receiver. */
export function alertmanagerConfig(): unknown {
  const admin = secret("grafana", ["username", "password"])
  const metrics = { stack: "prometheus", grafana: { admin }, alerts: everyReceiver } as const
  const { alertmanager } = valuesOf({ ...platform, metrics }, "kube-prometheus-stack")
  return (alertmanager as { config: unknown }).config
}

/** The collector's configuration for a backend. */
export function collectorConfig(backend: TracesBackend): unknown {
  const values = valuesOf({ ...platform, traces: { type: "ebpf", backend } }, "otel-collector")
  return values["alternateConfig"]
}
