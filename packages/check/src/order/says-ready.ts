import { apiGroup, type KindIndex } from "@supaflux/core"
import type { GraphNode } from "../graph/graph-node.ts"
import type { HealthCheckExpr } from "./flux-specs.ts"

/** Whether an expression can tell anything: `all` over conditions that are not there yet is true. */
function tells({ current = "" }: HealthCheckExpr): boolean {
  return current.includes("status") && (!current.includes(".all(") || current.includes("exists"))
}

/**
 * Whether Flux calls an object ready only when it is. Of Kubernetes' own kinds kstatus knows when;
 * Flux's own begin with an observed generation that says "not yet". Another custom resource without a
 * status is called ready at once, so that it takes a health check of its kind.
 * @see https://github.com/kubernetes-sigs/cli-utils/blob/master/pkg/kstatus/README.md
 */
export function saysReady(
  { group, kind }: GraphNode,
  exprs: readonly HealthCheckExpr[],
  kinds: KindIndex,
): boolean {
  if (kinds.isBuiltinGroup(group) || group.endsWith(".toolkit.fluxcd.io")) return true
  return exprs.some(
    (expr) =>
      apiGroup(expr.apiVersion ?? "") === group &&
      (expr.kind === undefined || expr.kind === kind) &&
      tells(expr),
  )
}
