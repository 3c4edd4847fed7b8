import type { JsonObject, SecretHandle } from "@supaflux/core"
import type { Alerting } from "./alertmanager/receiver.ts"
import type { GrafanaOptions } from "./grafana/grafana-options.ts"
import type { VolumeSize } from "./volume-claim.ts"

/** How long something is kept, in days, weeks or years: `90d`. */
export type Retention = `${number}${"d" | "w" | "y"}`

/** Long-term storage in S3 by Thanos: cheap, without bounds, slower than local blocks. */
export interface ThanosStorage {
  readonly type: "thanos"
  /** The S3 bucket, for this cluster alone. */
  readonly bucket: string
  /**
   * How long each resolution is kept. A coarser one that is kept for less than a finer one would be
   * of no use.
   * @default { raw: "30d", fiveMinutes: "90d", oneHour: "1y" }
   */
  readonly retention?: {
    readonly raw: Retention
    readonly fiveMinutes: Retention
    readonly oneHour: Retention
  }
}

/** Long-term storage on volumes by VictoriaMetrics: fast, and as large as its volumes. */
export interface VictoriaMetricsStorage {
  readonly type: "victoria-metrics"
  /** @default "90d" */
  readonly retention?: Retention
  /** Size of each volume. @default "100Gi" where large, "50Gi" where small */
  readonly volume?: VolumeSize
}

/** Where metrics go that Prometheus itself does not keep any more. */
export type LongTermStorage = ThanosStorage | VictoriaMetricsStorage

/** A database on RDS that an exporter asks for its connections, replication slots and statistics. */
export interface MonitoredDatabase {
  /** Host name: the endpoint of the RDS instance. */
  readonly host: string
  /** @default 5432 */
  readonly port?: number
  /** @default "postgres" */
  readonly name?: string
  /**
   * A role that is a member of `pg_monitor` and of nothing else.
   * @see https://www.postgresql.org/docs/current/predefined-roles.html
   */
  readonly credentials: SecretHandle<"username" | "password">
  /** Certificates of the authority that signed the server's, as PEM: it must be the right server. */
  readonly caBundle: string
}

/** What metrics need, whatever takes them. */
export interface MetricsOptions {
  readonly grafana: GrafanaOptions
  readonly alerts: Alerting
  /** The database that is watched. @default none: dashboards have what CloudWatch says */
  readonly database?: MonitoredDatabase
  /** Size of the volume of each pod that scrapes. @default "100Gi" where large, "20Gi" where small */
  readonly volume?: VolumeSize
  /** Chart values of the stack, laid over those that the options make. @default {} */
  readonly values?: JsonObject
}

/** Prometheus, with Alertmanager and Grafana. */
export interface PrometheusMetrics extends MetricsOptions {
  readonly stack: "prometheus"
  /** @default none: two weeks on the volumes of Prometheus */
  readonly longTerm?: LongTermStorage
}

/** VictoriaMetrics instead of Prometheus, with its own Alertmanager and Grafana: a third of the memory. */
export interface VictoriaMetricsMetrics extends MetricsOptions {
  readonly stack: "victoria-metrics"
  /** @default "90d" */
  readonly retention?: Retention
}

/** Who scrapes, stores and evaluates metrics. */
export type MetricsChoice = PrometheusMetrics | VictoriaMetricsMetrics
