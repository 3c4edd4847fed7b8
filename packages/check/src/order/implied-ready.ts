import { apiGroup } from "@supaflux/core"
import type { Graph } from "../graph/graph.ts"
import type { GraphNode } from "../graph/graph-node.ts"
import type { Unit } from "../graph/unit.ts"
import {
  specOf,
  type HealthCheck,
  type HelmReleaseSpec,
  type KustomizationSpec,
} from "./flux-specs.ts"
import { saysReady } from "./says-ready.ts"

/** Whether a Kustomization is ready only when all that it applies is. */
export function waitsForAll(unit: Unit): boolean {
  if (unit.type === "helm-release") {
    return specOf<HelmReleaseSpec>(unit.object).install?.disableWait !== true
  }
  // Where no engine delivers, whoever applies is expected to wait; bootstrap's root does not.
  if (unit.object === undefined) return unit.component !== undefined
  return specOf<KustomizationSpec>(unit.object).wait === true
}

/** The object that an entry of `healthChecks` means, where a manifest holds it. */
export function checkedNode(
  { find }: Graph,
  { apiVersion = "", kind, namespace, name }: HealthCheck,
): GraphNode | undefined {
  const group = apiGroup(apiVersion)
  return find({ group, kind, namespace, name }) ?? find({ group, kind, name })
}

/** The objects that a Kustomization's `healthChecks` name: of its own or of others. */
export function healthChecked(graph: Graph, unit: Unit): readonly GraphNode[] {
  if (unit.type === "helm-release" || waitsForAll(unit)) return []
  const { healthChecks = [] } = specOf<KustomizationSpec>(unit.object)
  return healthChecks.flatMap((check) => checkedNode(graph, check) ?? [])
}

/** Whether a unit is ready only when one of its objects is. */
export function impliesReady(graph: Graph, unit: Unit, node: GraphNode): boolean {
  const { healthCheckExprs = [] } = specOf<KustomizationSpec>(unit.object)
  if (!saysReady(node, healthCheckExprs, graph.kinds)) return false
  return (waitsForAll(unit) && node.unit === unit) || healthChecked(graph, unit).includes(node)
}
