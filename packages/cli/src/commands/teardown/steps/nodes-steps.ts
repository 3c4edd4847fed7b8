import type { Partition } from "../partitions.ts"
import { phases } from "../phases.ts"
import type { Step } from "../step.ts"
import { partStep } from "./part-step.ts"

/** Deletes node pools, waits for their nodes, then deletes node classes; all while Karpenter is alive. */
export function nodesSteps(partitions: readonly Partition[]): Step[] {
  const pools = partStep(partitions, phases.nodePools, {
    id: "node-pools",
    title: "Delete node pools, and with them the nodes",
    why: "Karpenter drains and terminates what it launched. What is left of the platform has to fit on the managed nodes. A pod with karpenter.sh/do-not-disrupt or a tight disruption budget holds its node: delete that pod.",
    after: ["kubectl wait nodeclaims.karpenter.sh --all --for=delete --timeout=30m"],
    checks: [
      { command: "kubectl get nodeclaims.karpenter.sh", expect: "No resources found" },
      { command: "kubectl get nodes -l karpenter.sh/nodepool", expect: "No resources found" },
    ],
  })
  const classes = partStep(partitions, phases.nodeClasses, {
    id: "node-classes",
    title: "Delete node classes, and with them instance profiles and launch templates",
    why: "Karpenter holds a node class until no node claim uses it, and removes then what it made for it.",
    checks: [
      { command: "kubectl get ec2nodeclasses.karpenter.k8s.aws", expect: "No resources found" },
    ],
  })
  return [pools, classes].filter((step) => step !== undefined)
}
