import { app } from "./app.ts"
import type { BenchResource } from "./bench-resource.ts"
import { configMap } from "./config-map.ts"
import { deployment } from "./deployment.ts"
import { horizontalPodAutoscaler } from "./horizontal-pod-autoscaler.ts"
import { namespace } from "./namespace.ts"
import { networkPolicy } from "./network-policy.ts"
import { podDisruptionBudget } from "./pod-disruption-budget.ts"
import { serviceAccount } from "./service-account.ts"
import { service } from "./service.ts"

const kinds = [
  serviceAccount,
  configMap,
  deployment,
  service,
  networkPolicy,
  horizontalPodAutoscaler,
  podDisruptionBudget,
]
const appsInNamespace = 7

/** Resources of one component: a namespace, and seven applications of seven resources. */
export const componentSize: number = 1 + appsInNamespace * kinds.length

/**
 * What both programs write: namespaces with applications in them, as plain JSON data of kinds that
 * every cluster has. Pure; the first resources of a larger count are those of a smaller one.
 */
export function resources(count: number): BenchResource[] {
  const made: BenchResource[] = []
  for (let team = 0; made.length < count; team += 1) {
    const name = `team-${team}`
    made.push(namespace(name))
    for (let index = 0; index < appsInNamespace; index += 1) {
      const one = app(team * appsInNamespace + index, name)
      made.push(...kinds.map((kind) => kind(one)))
    }
  }
  return made.slice(0, count)
}
