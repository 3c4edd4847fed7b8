import type { BackupsWatch } from "./backup-alerts.ts"
import type { CertificatesWatch } from "./certificate-alerts.ts"
import type { DatabaseWatch } from "./database-alerts.ts"
import type { EdgeWatch } from "./edge-watch.ts"
import type { FluxWatch } from "./flux-alerts.ts"
import type { MeshWatch } from "./mesh-alerts.ts"
import type { KarpenterWatch } from "./node-alerts.ts"
import type { SupabaseWatch } from "./supabase-watch.ts"
import type { WorkloadsWatch } from "./workload-alerts.ts"

/**
 * What there is to watch, with the thresholds of each. What is left out has no alert and no dashboard:
 * an alert about a system that is absent says that it is down.
 *
 * Plain names and no handles, because a handle is something to wait for, and an alert must be there
 * above all when what it is about does not become ready.
 */
export interface Watched {
  /** The cluster's workloads, volumes and nodes. @default {}: every stack has these metrics */
  readonly workloads?: WorkloadsWatch
  /** Supabase behind Kong. @default none */
  readonly supabase?: SupabaseWatch
  /** The Gateway that clients reach. @default none */
  readonly edge?: EdgeWatch
  /** The database, by postgres_exporter. @default none */
  readonly database?: DatabaseWatch
  /** Istio in ambient mode. @default none */
  readonly mesh?: MeshWatch
  /** Flux, which delivers all this. @default {}: its controllers are there */
  readonly flux?: FluxWatch
  /** The External Secrets Operator. @default none */
  readonly secrets?: Readonly<Record<string, never>>
  /** cert-manager. @default none */
  readonly certificates?: CertificatesWatch
  /** Velero. @default none */
  readonly backups?: BackupsWatch
  /** Karpenter. @default none */
  readonly karpenter?: KarpenterWatch
}
