import type { INodeSelectorRequirementWithMinValues } from "@kubernetes-models/karpenter/karpenter.sh/v1/NodeSelectorRequirementWithMinValues"
import type { NodePoolOptions } from "./node-pool-options.ts"

type Requirement = INodeSelectorRequirementWithMinValues

const instance = "karpenter.k8s.aws/instance"

const oneOf = (key: string, values: readonly string[]): Requirement => ({
  key,
  operator: "In",
  values: [...values],
})
const moreThan = (key: string, value: number): Requirement => ({
  key,
  operator: "Gt",
  values: [String(value)],
})
const given = (key: string, values: readonly string[] | undefined): readonly Requirement[] =>
  values === undefined ? [] : [oneOf(key, values)]

/**
 * What the nodes of a pool have to be, in Karpenter's words.
 * @see https://karpenter.sh/docs/concepts/scheduling/#well-known-labels
 */
export function nodeRequirements(pool: NodePoolOptions): Requirement[] {
  const { capacity, zones, requirements = [] } = pool
  const { architectures = ["amd64"], families, sizes, ...choice } = pool.instances ?? {}
  const categories = choice.categories ?? (families === undefined ? ["c", "m", "r"] : undefined)
  const generation = choice.minGeneration ?? (families === undefined ? 5 : undefined)
  return [
    oneOf("kubernetes.io/arch", architectures),
    oneOf("kubernetes.io/os", ["linux"]),
    oneOf("karpenter.sh/capacity-type", capacity),
    ...given(`${instance}-category`, categories),
    ...(generation === undefined ? [] : [moreThan(`${instance}-generation`, generation - 1)]),
    ...given(`${instance}-family`, families),
    ...(sizes === undefined
      ? [
          // Bare metal has no hypervisor. One CPU is little for the node's own pods alone.
          oneOf(`${instance}-hypervisor`, ["nitro"]),
          moreThan(`${instance}-cpu`, 1),
        ]
      : [oneOf(`${instance}-size`, sizes)]),
    ...given("topology.kubernetes.io/zone", zones),
    ...requirements,
  ]
}
