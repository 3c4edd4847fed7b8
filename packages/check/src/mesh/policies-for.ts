import type { GraphNode } from "../graph/graph-node.ts"
import { matchesSelector } from "../selectors/matches-selector.ts"
import type { Mesh } from "./mesh.ts"
import type { AuthorizationPolicy } from "./mesh-policy-object.ts"
import type { Target } from "./target.ts"

/** The `spec` of an AuthorizationPolicy. */
export function policySpec({ resource }: GraphNode): NonNullable<AuthorizationPolicy["spec"]> {
  return (resource as AuthorizationPolicy).spec ?? {}
}

/** Whether a policy is attached to a Gateway, a Service or a class, and so no matter of ztunnel's. */
export function isAttached(node: GraphNode): boolean {
  const { targetRef, targetRefs = [] } = policySpec(node)
  return targetRef !== undefined || targetRefs.length > 0
}

function isDryRun({ resource }: GraphNode): boolean {
  return resource.metadata?.annotations?.["istio.io/dry-run"] === "true"
}

/**
 * The AuthorizationPolicies that ztunnel reads for pods: those of their namespace and of the root
 * namespace that select them, or all.
 */
export function policiesFor(mesh: Mesh, target: Target): readonly GraphNode[] {
  const namespaces = new Set([mesh.rootNamespace, target.namespace])
  return [...namespaces]
    .flatMap((namespace) => mesh.policies.get(namespace) ?? [])
    .filter((node) => {
      const { selector } = policySpec(node)
      if (isAttached(node) || isDryRun(node)) return false
      return selector === undefined || matchesSelector(selector, target.labels)
    })
}
