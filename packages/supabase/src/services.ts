/** A service of Supabase, as the chart names it. */
export type SupabaseService =
  | "kong"
  | "auth"
  | "rest"
  | "realtime"
  | "storage"
  | "imgproxy"
  | "functions"
  | "meta"
  | "studio"

/** A service that is off unless its value says otherwise: for logs, or for local use only. */
export type OptionalService = "analytics" | "vector" | "db" | "minio"

/** Who calls a service: another one, the Gateway from outside, or the chart's own jobs and tests. */
export type ServiceCaller = SupabaseService | OptionalService | "ingress" | "bootstrap" | "test"

/** What the rest of the platform relies on of one service. */
export interface ServiceContract {
  /** Port that the service listens on, and port of its Service. */
  readonly port: number
  /** Port of its Prometheus metrics. Undefined when it has none. */
  readonly metricsPort?: number
  /** Who may call it; nobody else can. */
  readonly callers: readonly ServiceCaller[]
  /** Ports on which its own pods call each other. @default none */
  readonly peerPorts?: readonly number[]
}

/**
 * The contract between the chart and everything around it. `charts/supabase` follows it for every
 * service that it installs; routes, mesh policies and monitoring are built on it. The names and
 * labels that belong to a service are those of `workload`.
 *
 * All callers of the API go through Kong, Functions and Studio included: it alone checks API keys.
 * Meta runs any SQL for whoever reaches it, so that only Kong, which asks for the service key, and
 * Studio do. Realtime's pods form one Erlang cluster: 4369 is its port mapper, 5369 its remote calls,
 * and a node takes the first free port of 9100 to 9103 for the connections between nodes, of which a
 * remote console in the same pod takes one more.
 *
 * @see https://github.com/supabase/supabase/blob/master/docker/docker-compose.yml
 * @see https://www.erlang.org/doc/apps/kernel/kernel_app.html
 */
export const services: Readonly<Record<SupabaseService, ServiceContract>> = {
  kong: { port: 8000, metricsPort: 8100, callers: ["ingress", "functions", "studio", "test"] },
  auth: { port: 9999, metricsPort: 9100, callers: ["kong"] },
  rest: { port: 3000, metricsPort: 3001, callers: ["kong"] },
  realtime: {
    port: 4000,
    metricsPort: 4000,
    callers: ["kong"],
    peerPorts: [4369, 5369, 9100, 9101, 9102, 9103],
  },
  storage: { port: 5000, metricsPort: 5000, callers: ["kong"] },
  imgproxy: { port: 5001, metricsPort: 8081, callers: ["storage"] },
  functions: { port: 9000, callers: ["kong"] },
  meta: { port: 8080, metricsPort: 8081, callers: ["kong", "studio"] },
  studio: { port: 3000, callers: ["kong"] },
}

/**
 * The same for the services that are off unless their value says otherwise. Nobody calls Vector: its
 * port is that of the kubelet's probes.
 */
export const optionalServices: Readonly<Record<OptionalService, ServiceContract>> = {
  analytics: { port: 4000, callers: ["studio", "vector", "test"] },
  vector: { port: 9001, metricsPort: 9598, callers: [] },
  db: {
    port: 5432,
    callers: ["auth", "rest", "realtime", "storage", "functions", "meta", "analytics", "bootstrap"],
  },
  minio: { port: 9000, callers: ["storage", "imgproxy", "test"] },
}
