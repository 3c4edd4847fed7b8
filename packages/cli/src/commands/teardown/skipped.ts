import type { Partition } from "./partitions.ts"
import { phases } from "./phases.ts"
import type { Survey } from "./survey.ts"
import { systems } from "./systems.ts"

const absentParts = [
  [phases.routes, "Routes: there are none, and no DNS record follows from one."],
  [phases.loadBalancers, "Load balancers: there is no Gateway, Ingress or Service that makes one."],
  [phases.nodePools, "Node pools: there are none."],
] as const

/** What is said of a system that is not installed here although something here relies on it. */
const elsewhere: ReadonlyMap<string, { readonly phase: number; readonly hint: string }> = new Map([
  [
    "Karpenter",
    {
      phase: phases.nodePools,
      hint: "not installed by this environment: leave it running until the node pools are gone, then remove it where it was installed",
    },
  ],
  [
    "AWS Load Balancer Controller",
    {
      phase: phases.loadBalancers,
      hint: "not installed by this environment: whatever makes its load balancers has to run until they are gone",
    },
  ],
])

/** What a plan leaves out because the environment does not have it, one sentence each. */
export function skipped({ components }: Survey, partitions: readonly Partition[]): string[] {
  const has = (phase: number) => partitions.some(({ parts }) => parts.has(phase))
  const installed = new Set(components.flatMap((component) => component.systems))
  return [
    ...absentParts.filter(([phase]) => !has(phase)).map(([, text]) => text),
    ...systems
      // Nobody misses an application among many.
      .filter((system) => !installed.has(system) && system.phase > phases.applications)
      .map(({ name }) => {
        const special = elsewhere.get(name)
        const hint =
          special !== undefined && has(special.phase) ? special.hint : "not in this environment"
        return `${name}: ${hint}.`
      }),
  ]
}
