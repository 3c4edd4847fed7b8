import { missingRule } from "../../references/missing-rule.ts"
import type { Rule } from "../../rule.ts"

/** Node classes that node pools name are there. */
export const nodeClassMissing: Rule = missingRule({
  code: "NODE_CLASS_MISSING",
  family: "nodeClass",
  title: "A node pool names a node class that nothing applies.",
  why: "Karpenter does not make a single node of the pool, and pods stay Pending.",
  wrong: "nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: defalt }",
  right: "nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }",
})
