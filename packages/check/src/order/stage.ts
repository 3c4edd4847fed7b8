import type { GraphNode } from "../graph/graph-node.ts"

/**
 * How far the application of a unit is. A Kustomization begins with definitions and namespaces, goes
 * on with classes, then applies the rest; a Helm release begins with the chart's `crds/`, goes on with
 * hooks that come before the install, and ends with those after it.
 */
export const stages = ["begun", "early", "objects", "late", "ready"] as const

/** One of {@link stages}. */
export type Stage = (typeof stages)[number]

const hook = "helm.sh/hook"

/** When a Kustomization applies a kind. @see https://github.com/fluxcd/pkg/blob/main/ssa/manager_apply.go */
function kustomizationStage(kind: string): Stage {
  if (kind === "CustomResourceDefinition" || kind === "Namespace") return "begun"
  return kind.endsWith("Class") ? "early" : "objects"
}

/** Whether a definition is of the chart's `crds/`, which comes before all that is rendered. */
function inFolder({ resource, kind, unit: { chart } }: GraphNode): boolean {
  if (kind !== "CustomResourceDefinition" || chart?.status !== "rendered") return false
  return chart.crds.includes(resource)
}

function releaseStage(node: GraphNode): Stage | undefined {
  const hooks = node.resource.metadata?.annotations?.[hook]
  if (hooks === undefined) return inFolder(node) ? "begun" : "objects"
  const events = hooks.split(",").map((event) => event.trim())
  if (events.includes("pre-install")) return "early"
  return events.includes("post-install") ? "late" : undefined
}

/** The stage in which an object is applied; undefined for what a first install leaves out, such as tests. */
export function stageOf(node: GraphNode): Stage | undefined {
  return node.unit.type === "kustomization" ? kustomizationStage(node.kind) : releaseStage(node)
}
