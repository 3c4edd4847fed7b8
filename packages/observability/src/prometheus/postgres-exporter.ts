import type { Component, ResourceLiteral } from "@supaflux/core"
import { chartComponent, serviceMonitor, type ChartResources } from "@supaflux/flux"
import { checkNamespace } from "../check-namespace.ts"
import type { MonitoredDatabase } from "../metrics-options.ts"
import { platformDependencies } from "../platform-dependencies.ts"
import type { PlatformHandles } from "../platform-handles.ts"
import { resources } from "../resources.ts"
import { versions } from "../versions.ts"
import { monitoringNamespace } from "./stack-names.ts"

const name = "postgres-exporter"
const authorities = "/etc/postgres-authorities"

/** The resources of {@link postgresExporter}. */
export type PostgresExporterResources = ChartResources & {
  /** ConfigMap with the certificates of the authority. */
  readonly authorities: ResourceLiteral
}

/**
 * The exporter of PostgreSQL: connections and their limit, replication slots and the WAL that they
 * hold, transactions, sizes, locks. It asks as a role that may read statistics and nothing else.
 *
 * @throws {Error} when the credentials are in another namespace
 * @see https://github.com/prometheus-community/postgres_exporter
 */
export function postgresExporter(
  database: MonitoredDatabase,
  platform: PlatformHandles,
): Component<PostgresExporterResources> {
  const { host, port = 5432, name: databaseName = "postgres", credentials, caBundle } = database
  checkNamespace("The exporter of PostgreSQL", credentials, monitoringNamespace)
  const component = chartComponent({
    name,
    namespace: monitoringNamespace,
    chart: {
      type: "oci",
      url: "oci://ghcr.io/prometheus-community/charts/prometheus-postgres-exporter",
      version: versions.postgresExporter,
    },
    values: {
      fullnameOverride: name,
      serviceMonitor: { enabled: true },
      resources: resources("25m", "48Mi", "128Mi"),
      ...(platform.priorityClass === undefined
        ? {}
        : { priorityClassName: platform.priorityClass.name }),
      config: {
        datasource: {
          host,
          port: String(port),
          database: databaseName,
          userSecret: { ...credentials.key("username") },
          passwordSecret: { ...credentials.key("password") },
          sslmode: "verify-full",
          extraParams: `sslrootcert=${authorities}/ca.pem`,
        },
        extraArgs: [
          "--collector.long_running_transactions",
          "--collector.stat_activity_autovacuum",
          "--collector.database_wraparound",
        ],
      },
      extraVolumes: [{ name: "authorities", configMap: { name: `${name}-authorities` } }],
      extraVolumeMounts: [{ name: "authorities", mountPath: authorities, readOnly: true }],
    },
    crds: "Skip",
    requiredKinds: [serviceMonitor("serviceMonitor.enabled")],
    onFailure: "remediate",
    dependsOn: platformDependencies(platform, credentials),
  })
  return {
    ...component,
    resources: {
      authorities: {
        apiVersion: "v1",
        kind: "ConfigMap",
        metadata: { name: `${name}-authorities`, namespace: monitoringNamespace },
        data: { "ca.pem": caBundle },
      },
      ...component.resources,
    },
    needs: [
      {
        type: "database",
        name: `${databaseName} at ${host}`,
        purpose: "a role that is a member of pg_monitor, for the exporter",
      },
    ],
  }
}
