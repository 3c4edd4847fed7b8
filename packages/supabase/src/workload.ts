import type { OptionalService, SupabaseService } from "./services.ts"

/** How the objects of one service are called and found. */
export interface Workload {
  /** Name of its Deployment, Service and service account. */
  readonly name: string
  /** Labels that select its pods. */
  readonly labels: Readonly<Record<string, string>>
}

/**
 * Names and labels of a service in one release of the chart; `bootstrap` are
 * the pods that prepare the database, `test` those of its tests.
 *
 * @param release name of the Helm release
 */
export function workload(
  release: string,
  service: SupabaseService | OptionalService | "bootstrap" | "test",
): Workload {
  return {
    name: `${release}-${service}`,
    labels: {
      "app.kubernetes.io/name": "supabase",
      "app.kubernetes.io/instance": release,
      "app.kubernetes.io/component": service,
    },
  }
}
