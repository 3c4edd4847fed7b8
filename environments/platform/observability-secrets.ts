import type { Component, SecretHandle, SecretStoreHandle } from "@supaflux/core"
import { secretSet, type SecretDeclaration } from "@supaflux/secrets"
import type { Preset } from "./observability.ts"

/** The secrets of the stack that watches the platform. */
export interface ObservabilitySecrets {
  readonly component: Component
  /** Who may do everything in Grafana. */
  readonly grafanaAdmin: SecretHandle<"username" | "password">
  /** The owner of Grafana's database. */
  readonly grafanaDatabase: SecretHandle<"username" | "password">
  /** The role that reads the statistics of the database. */
  readonly databaseExporter: SecretHandle<"username" | "password">
  /** Webhook of the channel that alerts go to. */
  readonly alertsChannel: SecretHandle<"address">
  /** Integration key of the service that wakes people. */
  readonly pager: SecretHandle<"routing-key">
  /** What traces need: the password of ClickHouse, or the key of Datadog. */
  readonly traces: SecretHandle
}

/** The secrets of the stack, in the namespaces of those who read them; only those that it reads. */
export function observabilitySecrets(
  environment: string,
  preset: Preset,
  store: SecretStoreHandle,
): ObservabilitySecrets {
  const remote = (name: string) => `platform/${environment}/${name}`
  const login = ["username", "password"]
  const traces: Readonly<Record<Preset, SecretDeclaration>> = {
    selfHosted: { remote: remote("clickhouse"), keys: ["password"], namespace: "signoz" },
    managed: { remote: remote("datadog"), keys: ["api-key"], namespace: "datadog" },
  }
  const component = secretSet<Readonly<Record<string, SecretDeclaration>>>({
    name: "observability-secrets",
    namespace: "monitoring",
    store,
    secrets: {
      "grafana-admin": { remote: remote("grafana-admin"), keys: login },
      "grafana-database": { remote: remote("grafana-database"), keys: login },
      "database-exporter": { remote: remote("database-exporter"), keys: login },
      "alerts-channel": { remote: remote("alerts-slack"), keys: ["address"] },
      pager: { remote: remote("pagerduty"), keys: ["routing-key"] },
      traces: traces[preset],
    },
  })
  return {
    component,
    grafanaAdmin: component.secret("grafana-admin"),
    grafanaDatabase: component.secret("grafana-database"),
    databaseExporter: component.secret("database-exporter"),
    alertsChannel: component.secret("alerts-channel"),
    pager: component.secret("pager"),
    traces: component.secret("traces"),
  }
}
