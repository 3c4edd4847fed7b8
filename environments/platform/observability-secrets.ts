import type { Component, SecretHandle, SecretStoreHandle } from "@supaflux/core"
import { secretSet, type SecretDeclaration, type SecretDescription } from "@supaflux/secrets"
import type { Preset } from "./observability.ts"
import { observabilitySecretDescriptions as described } from "./observability-secret-descriptions.ts"

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
  const at = (name: string, describe: SecretDescription) => ({
    remote: `platform/${environment}/${name}`,
    keys: Object.keys(describe.keys),
    describe,
  })
  const traces: Readonly<Record<Preset, SecretDeclaration>> = {
    selfHosted: { ...at("clickhouse", described.clickhouse), namespace: "signoz" },
    managed: { ...at("datadog", described.datadog), namespace: "datadog" },
  }
  const component = secretSet<Readonly<Record<string, SecretDeclaration>>>({
    name: "observability-secrets",
    namespace: "monitoring",
    store,
    secrets: {
      "grafana-admin": at("grafana-admin", described.grafanaAdmin),
      "grafana-database": at("grafana-database", described.grafanaDatabase),
      "database-exporter": at("database-exporter", described.databaseExporter),
      "alerts-channel": at("alerts-slack", described.alertsChannel),
      pager: at("pagerduty", described.pager),
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
