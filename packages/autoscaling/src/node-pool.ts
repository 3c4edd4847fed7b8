import type { INodePool } from "@kubernetes-models/karpenter/karpenter.sh/v1/NodePool"
import { checkNodePool } from "./check-node-pool.ts"
import { disruptionBudget } from "./disruption-budget.ts"
import type { NodePoolOptions, NodeTaint } from "./node-pool-options.ts"
import { nodeRequirements } from "./node-requirements.ts"

function taintsOf(key: "taints" | "startupTaints", taints: readonly NodeTaint[] = []): object {
  return taints.length === 0 ? {} : { [key]: taints.map((taint) => ({ ...taint })) }
}

/**
 * A NodePool.
 *
 * @param nodeClass name of the EC2NodeClass that its nodes are made of
 * @throws {Error} when an option is one that Karpenter refuses, or leaves the pool without a node
 */
export function nodePool(name: string, pool: NodePoolOptions, nodeClass: string): INodePool {
  checkNodePool(name, pool)
  const { limits, labels, consolidation = {}, budgets = [{ nodes: "10%" }], weight } = pool
  return {
    apiVersion: "karpenter.sh/v1",
    kind: "NodePool",
    metadata: { name },
    spec: {
      ...(weight === undefined ? {} : { weight }),
      limits: {
        cpu: String(limits.cpu),
        memory: limits.memory,
        ...(limits.nodes === undefined ? {} : { nodes: String(limits.nodes) }),
      },
      disruption: {
        consolidationPolicy: consolidation.policy ?? "WhenEmptyOrUnderutilized",
        consolidateAfter: consolidation.after ?? "5m",
        budgets: budgets.map((budget) => disruptionBudget(name, budget)),
      },
      template: {
        ...(labels === undefined ? {} : { metadata: { labels: { ...labels } } }),
        spec: {
          nodeClassRef: { group: "karpenter.k8s.aws", kind: "EC2NodeClass", name: nodeClass },
          requirements: nodeRequirements(pool),
          ...taintsOf("taints", pool.taints),
          ...taintsOf("startupTaints", pool.startupTaints),
          expireAfter: pool.expireAfter ?? "720h",
          terminationGracePeriod: pool.terminationGracePeriod ?? "24h",
        },
      },
    },
  }
}
