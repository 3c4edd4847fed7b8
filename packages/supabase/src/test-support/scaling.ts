import type { SupabaseService } from "../services.ts"
import type { Rendered } from "./chart.ts"
import { objectOf, workloadOf } from "./objects.ts"

type Autoscaler = Rendered & {
  readonly spec: { readonly minReplicas: number; readonly maxReplicas: number }
}

/** Fewest and most pods that an autoscaler keeps. Undefined where there is none. */
export function rangeOf(
  objects: readonly Rendered[],
  service: SupabaseService,
): readonly [fewest: number, most: number] | undefined {
  const autoscaler = objectOf<Autoscaler>(objects, "HorizontalPodAutoscaler", service)
  return autoscaler === undefined
    ? undefined
    : [autoscaler.spec.minReplicas, autoscaler.spec.maxReplicas]
}

/**
 * Pods right after an upgrade, before any autoscaler counts. A number that an upgrade takes out of a
 * Deployment becomes the API server's default, which is one: by Helm's client-side apply, and by
 * server-side apply unless something else has set the number in the meantime.
 *
 * @see https://kubernetes.io/docs/reference/using-api/server-side-apply/#transferring-ownership
 */
export function podsAfterUpgrade(
  pods: number,
  before: readonly Rendered[],
  after: readonly Rendered[],
  service: SupabaseService,
): number {
  const [old, wanted] = [before, after].map((one) => workloadOf(one, service).spec.replicas)
  if (wanted !== undefined) return wanted
  return old === undefined ? pods : 1
}
