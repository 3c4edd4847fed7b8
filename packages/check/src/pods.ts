import type { Resource } from "@supaflux/core"
import type { Graph } from "./graph/graph.ts"
import type { GraphNode } from "./graph/graph-node.ts"
import { perGraph } from "./graph/per-graph.ts"

/** The parts of a container that rules read. */
export interface Container extends Readonly<Record<string, unknown>> {
  readonly name?: string
  readonly image?: string
  readonly env?: readonly Readonly<Record<string, unknown>>[]
  readonly envFrom?: readonly Readonly<Record<string, unknown>>[]
  readonly ports?: readonly {
    readonly name?: string
    readonly containerPort?: number
    readonly protocol?: string
  }[]
}

/** The parts of a pod's `spec` that rules read. */
export interface PodSpec extends Readonly<Record<string, unknown>> {
  readonly containers?: readonly Container[]
  readonly initContainers?: readonly Container[]
  readonly serviceAccountName?: string
}

/** The pods that one object makes. */
export interface Pods {
  /** The Deployment, StatefulSet, DaemonSet, ReplicaSet, Job, CronJob or Pod. */
  readonly node: GraphNode
  readonly namespace: string
  readonly labels: Readonly<Record<string, string>>
  readonly spec: PodSpec
  /** Path of the pod template within the object: `["spec", "template"]`. */
  readonly path: readonly string[]
}

interface PodTemplate {
  readonly metadata?: { readonly labels?: Readonly<Record<string, string>> }
  readonly spec?: PodSpec
}

const template = ["spec", "template"]

/** Where each kind keeps its pod template. */
const templates: Readonly<Record<string, readonly string[]>> = {
  "/Pod": [],
  "apps/Deployment": template,
  "apps/StatefulSet": template,
  "apps/DaemonSet": template,
  "apps/ReplicaSet": template,
  "batch/Job": template,
  "batch/CronJob": ["spec", "jobTemplate", ...template],
}

function at(resource: Resource, path: readonly string[]): PodTemplate | undefined {
  let value: unknown = resource
  for (const key of path) {
    value = (value as Readonly<Record<string, unknown>> | null | undefined)?.[key]
  }
  return typeof value === "object" && value !== null ? value : undefined
}

/** Every object of the graph that makes pods, with the pods as they will be. */
export const podsOf: (graph: Graph) => readonly Pods[] = perGraph((graph) =>
  Object.entries(templates).flatMap(([key, path]) => {
    const [group = "", kind = ""] = key.split("/")
    return graph.ofKind(group, kind).flatMap((node): Pods[] => {
      const { metadata, spec } = at(node.resource, path) ?? {}
      if (spec === undefined || node.namespace === undefined) return []
      return [{ node, namespace: node.namespace, labels: metadata?.labels ?? {}, spec, path }]
    })
  }),
)
