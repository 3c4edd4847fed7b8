import type { KindIndex, Resource } from "@supaflux/core"
import type { GraphNode } from "./graph-node.ts"
import type { ObjectReference } from "./object-reference.ts"
import type { Unit } from "./unit.ts"

/** A whole environment as rules see it: readonly, and indexed. */
export interface Graph {
  /** Name of the environment, or path of the tree. */
  readonly name: string
  /** The root first, then the other Kustomizations, then the Helm releases. */
  readonly units: readonly Unit[]
  /** Every object of every unit, those of rendered charts included. */
  readonly nodes: readonly GraphNode[]
  readonly kinds: KindIndex
  /** Whether it is an environment, whose components say what they bring, and not a tree by hand. */
  readonly declared: boolean
  /** The object that a reference means; undefined when no unit is known to apply it. */
  readonly find: (reference: ObjectReference) => GraphNode | undefined
  /**
   * An object that no manifest shows although the cluster, the engine or a component promises it, with
   * as much of it as they say.
   */
  readonly promised: (reference: ObjectReference) => Resource | undefined
  /** Every object of a kind, of whatever version. */
  readonly ofKind: (group: string, kind: string) => readonly GraphNode[]
  /**
   * Whether an object may exist although no manifest shows it: the cluster has it, or a unit that is
   * not wholly known may apply it. What may exist is never reported as missing.
   */
  readonly mayExist: (reference: ObjectReference) => boolean
  /** Whether a namespace exists, or may: declared by a unit, or there before. */
  readonly hasNamespace: (name: string) => boolean
  /** Whether a namespace or an object was there before the first unit. */
  readonly isBuiltin: (reference: ObjectReference) => boolean
}
