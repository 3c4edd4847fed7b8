import type { ListenerHandle, SecretHandle } from "@supaflux/core"

/** PostgreSQL that Grafana keeps users, sessions and hand-made dashboards in. */
export interface GrafanaDatabase {
  /** Host name: the endpoint of the RDS instance. */
  readonly host: string
  /** @default 5432 */
  readonly port?: number
  /** @default "grafana" */
  readonly name?: string
  /** The owner of that database. */
  readonly credentials: SecretHandle<"username" | "password">
}

/** Where people reach Grafana. */
export interface GrafanaRoute {
  readonly hostname: string
  /** It has to take routes from the namespace `monitoring`. */
  readonly listener: ListenerHandle
}

/** Grafana. Its dashboards come from ConfigMaps of any namespace that carry the label. */
export interface GrafanaOptions {
  /** Who may do everything. */
  readonly admin: SecretHandle<"username" | "password">
  /**
   * A shared database makes two pods possible. Without, one pod has a file on a volume of its own: what
   * was made by hand is as available as that volume.
   * @default none
   */
  readonly database?: GrafanaDatabase
  /** @default none: `kubectl port-forward` alone reaches it */
  readonly route?: GrafanaRoute
  /** Whether CloudWatch is a data source, by Pod Identity. @default false */
  readonly cloudwatch?: boolean
}
