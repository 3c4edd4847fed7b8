import { apiGroup } from "@supaflux/core"
import type { GraphNode } from "./graph-node.ts"
import { referenceKey, type ObjectReference } from "./object-reference.ts"
import type { Unit } from "./unit.ts"
import type { PlacedResource } from "./unit-draft.ts"

/** A unit whose objects are still being collected. */
export type OpenUnit = { -readonly [Key in keyof Unit]: Unit[Key] } & { nodes: GraphNode[] }

/** The objects of a graph, indexed while they are collected. */
export interface NodeStore {
  readonly nodes: readonly GraphNode[]
  readonly add: (unit: OpenUnit, placed: PlacedResource) => void
  readonly find: (reference: ObjectReference) => GraphNode | undefined
  readonly ofKind: (group: string, kind: string) => readonly GraphNode[]
}

const none: readonly GraphNode[] = []

/** An empty store. Of two objects with one identity, the first is found. */
export function nodeStore(): NodeStore {
  const nodes: GraphNode[] = []
  const byKey = new Map<string, GraphNode>()
  const byKind = new Map<string, GraphNode[]>()
  return {
    nodes,
    add: (unit, { resource, where }) => {
      const { namespace, name = "" } = resource.metadata ?? {}
      const { kind } = resource
      const group = apiGroup(resource.apiVersion)
      const node: GraphNode = { resource, group, kind, namespace, name, unit, where }
      unit.nodes.push(node)
      nodes.push(node)
      const key = referenceKey(node)
      if (!byKey.has(key)) byKey.set(key, node)
      const ofKind = byKind.get(`${group}/${kind}`)
      if (ofKind === undefined) byKind.set(`${group}/${kind}`, [node])
      else ofKind.push(node)
    },
    find: (reference) => byKey.get(referenceKey(reference)),
    ofKind: (group, kind) => byKind.get(`${group}/${kind}`) ?? none,
  }
}
