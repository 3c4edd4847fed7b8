import type { Partition } from "../partitions.ts"
import { phases } from "../phases.ts"
import type { Step } from "../step.ts"
import { partStep } from "./part-step.ts"

/**
 * Deletes what load balancers are made from, while their controller is alive. Charts can contain
 * Services of that type too: where the controller is installed, there is something to check in any case.
 *
 * @param controlled whether the environment has the AWS Load Balancer Controller
 */
export function loadBalancersStep(
  partitions: readonly Partition[],
  controlled: boolean,
): Step | undefined {
  const texts = {
    id: "load-balancers",
    title: "Delete Gateways, and with them the load balancers",
    why: "A Service keeps its finalizer until its load balancer, target groups and security groups are gone, about five minutes; without its controller, for ever. One that is left belongs to a chart: remove that first.",
    checks: [
      {
        command: `kubectl get services -A -o jsonpath='{range .items[?(@.spec.type=="LoadBalancer")]}{.metadata.namespace}/{.metadata.name}{"\\n"}{end}'`,
        expect: "prints nothing",
      },
      ...(controlled
        ? [
            {
              command: "kubectl get targetgroupbindings.elbv2.k8s.aws -A",
              expect: "No resources found",
            },
          ]
        : []),
    ],
  }
  const step = partStep(partitions, phases.loadBalancers, texts)
  return step === undefined && controlled ? { ...texts, commands: [], removes: [] } : step
}
