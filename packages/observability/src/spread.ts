import type { JsonObject } from "@supaflux/core"
/**
 * Spreads pods over zones and nodes where it can. Not DoNotSchedule: volumes are bound to their zone,
 * and a cluster with one node left could never become ready.
 *
 * @param labels labels that select the pods
 */
export function spread(labels: Readonly<Record<string, string>>): readonly JsonObject[] {
  return ["topology.kubernetes.io/zone", "kubernetes.io/hostname"].map((topologyKey) => ({
    maxSkew: 1,
    topologyKey,
    whenUnsatisfiable: "ScheduleAnyway",
    labelSelector: { matchLabels: labels },
  }))
}
