// Written by pnpm gen from packages/supabase/src/values: change them there.
import type { Json } from "@supaflux/core"
import type { AnalyticsValues } from "./supabase-values/analytics.ts"
import type { AuthValues } from "./supabase-values/auth.ts"
import type { BootstrapValues } from "./supabase-values/bootstrap.ts"
import type { DatabaseValues } from "./supabase-values/database.ts"
import type { DbValues } from "./supabase-values/db.ts"
import type { FunctionsValues } from "./supabase-values/functions.ts"
import type { ImgproxyValues } from "./supabase-values/imgproxy.ts"
import type { KongValues } from "./supabase-values/kong.ts"
import type { MetaValues } from "./supabase-values/meta.ts"
import type { MinioValues } from "./supabase-values/minio.ts"
import type { MonitoringValues } from "./supabase-values/monitoring.ts"
import type { NetworkPolicyValues } from "./supabase-values/network-policy.ts"
import type { RealtimeValues } from "./supabase-values/realtime.ts"
import type { RestValues } from "./supabase-values/rest.ts"
import type { RouteValues } from "./supabase-values/route.ts"
import type { SecretsValues } from "./supabase-values/secrets.ts"
import type { StorageValues } from "./supabase-values/storage.ts"
import type { StudioValues } from "./supabase-values/studio.ts"
import type { TestsValues } from "./supabase-values/tests.ts"
import type { VectorValues } from "./supabase-values/vector.ts"

/**
 * The values of `charts/supabase`, with all of its defaults set: what its `values.yaml` sets and
 * its schema allows.
 * @see https://github.com/supaflux/supaflux/blob/main/charts/supabase/values.yaml
 */
export type SupabaseValues = {
  /** URL under which browsers and clients reach the API: https://api.example.com @default "" */
  readonly publicUrl: string
  /** Domain of the cluster's own DNS names. @default "cluster.local" */
  readonly clusterDomain: string
  /** The PostgreSQL database. */
  readonly database: DatabaseValues
  /**
   * Where each secret value is: { name, key } of a Secret in the release's namespace. Values
   * themselves are never given to the chart. @default {}
   */
  readonly secrets: SecretsValues
  /**
   * Anything that changes with the content of the Secrets, so that an upgrade takes place. An
   * upgrade that reaches the cluster restarts the pods that read a changed one; any other (helm
   * template, Argo CD) all that read one. @default ""
   */
  readonly secretsRevision: string
  /**
   * Registry that all images are pulled from instead of their own: a mirror, without a path.
   * @default ""
   */
  readonly imageRegistry: string
  /** Names of Secrets for pulling images, as [{ name: registry }]. @default [] */
  readonly imagePullSecrets: readonly { readonly name: string }[]
  /** PriorityClass of all pods. @default "" */
  readonly priorityClassName: string
  /** Labels of the nodes that pods run on. @default {} */
  readonly nodeSelector: Readonly<Record<string, string>>
  /** Taints that the pods tolerate. @default [] */
  readonly tolerations: readonly Readonly<Record<string, Json>>[]
  /** The jobs that prepare the database before the services start, and complete it afterwards. */
  readonly bootstrap: BootstrapValues
  /**
   * NetworkPolicies: every pod of the release reaches, and is reached by, what it needs and
   * nothing else.
   */
  readonly networkPolicy: NetworkPolicyValues
  /** Monitoring by the Prometheus Operator. */
  readonly monitoring: MonitoringValues
  /** HTTPRoute to Kong, for installations in which nothing else makes one. */
  readonly route: RouteValues
  /** Kong: the entry point of all requests; checks API keys. */
  readonly kong: KongValues
  /** Auth (GoTrue): users, sessions and tokens. */
  readonly auth: AuthValues
  /** REST (PostgREST): the tables as an API. */
  readonly rest: RestValues
  /**
   * Realtime: broadcast, presence and changes of the database over websockets; its pods form one
   * cluster.
   */
  readonly realtime: RealtimeValues
  /** Storage: files on S3, resumable uploads, image transformations and the S3 protocol. */
  readonly storage: StorageValues
  /** imgproxy: resizes images for Storage, which alone may call it. */
  readonly imgproxy: ImgproxyValues
  /** Functions (edge-runtime): runs the functions of the project. */
  readonly functions: FunctionsValues
  /** Meta (postgres-meta): runs SQL for Studio, and for holders of the service key. */
  readonly meta: MetaValues
  /** Studio: the dashboard, behind the basic authentication of Kong. */
  readonly studio: StudioValues
  /**
   * Analytics (Logflare): off, because its replication client has no TLS, which Amazon RDS demands
   * (rds.force_ssl); one pod only.
   */
  readonly analytics: AnalyticsValues
  /**
   * Vector: sends the logs of the pods to Analytics. Off, because it reads the node's files as
   * root, which the pod security level restricted forbids.
   */
  readonly vector: VectorValues
  /**
   * PostgreSQL in the cluster, for local use only: one pod, no backup. In its place database.host
   * names a database that exists.
   */
  readonly db: DbValues
  /** MinIO, an S3 server in the cluster, for local use only: one pod, no backup. */
  readonly minio: MinioValues
  /** The chart's tests: helm test. */
  readonly tests: TestsValues
}
