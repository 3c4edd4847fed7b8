import { describeResource } from "@supaflux/core"
import type { Graph } from "../../graph/graph.ts"
import type { GraphNode } from "../../graph/graph-node.ts"
import type { Unit } from "../../graph/unit.ts"
import { specOf, type HelmReleaseSpec } from "../../order/flux-specs.ts"
import { stageOf } from "../../order/stage.ts"
import type { Problem } from "../../problem.ts"
import type { Rule } from "../../rule.ts"

const kinds = new Set(["CustomResourceDefinition", "PersistentVolumeClaim", "Namespace"])

/** What an uninstall deletes for good: not what Helm keeps, nor the chart's `crds/`. */
function isDeleted(node: GraphNode): boolean {
  const policy = node.resource.metadata?.annotations?.["helm.sh/resource-policy"]
  return kinds.has(node.kind) && policy !== "keep" && stageOf(node) === "objects"
}

function uninstalls({ object }: Unit): boolean {
  const { strategy, remediation } = specOf<HelmReleaseSpec>(object).upgrade ?? {}
  return strategy?.name !== "RetryOnFailure" && remediation?.strategy === "uninstall"
}

function check({ units }: Graph): Problem[] {
  return units.flatMap((unit): Problem[] => {
    if (unit.type !== "helm-release" || !uninstalls(unit)) return []
    const [node, ...more] = unit.nodes.filter(isDeleted)
    if (node === undefined) return []
    const others = more.length === 0 ? "" : ` and ${more.length} more`
    return [
      {
        message: `is uninstalled when an upgrade fails, which deletes ${describeResource(node.resource)}${others}`,
        node: unit.object,
        path: ["spec", "upgrade", "remediation", "strategy"],
        hint: "set upgrade.remediation.strategy: rollback, or upgrade.strategy.name: RetryOnFailure",
      },
    ]
  })
}

/** A failed upgrade deletes no data. */
export const uninstallDeletes: Rule = {
  code: "UNINSTALL_DELETES",
  topic: "flux",
  severity: "error",
  title: "A failed upgrade uninstalls a release that holds definitions, claims or namespaces.",
  why: "One bad value, and Flux removes the definitions with every custom resource of their kinds, or the volumes with their data, before it installs the release again. Only charts that were rendered are judged.",
  wrong: "upgrade: { remediation: { retries: 3, strategy: uninstall } }",
  right: "upgrade: { remediation: { retries: 3, strategy: rollback } }",
  check,
}
