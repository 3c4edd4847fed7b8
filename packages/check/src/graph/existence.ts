import { identity, type KindIndex, type Provides, type Resource } from "@supaflux/core"
import type { Graph } from "./graph.ts"
import { mayBeOutside } from "./may-be-outside.ts"
import { mayApply } from "./may-apply.ts"
import type { NodeStore } from "./node-store.ts"
import { referenceKey, type ObjectReference } from "./object-reference.ts"
import { specOf, type HelmReleaseSpec } from "../order/flux-specs.ts"
import type { Unit } from "./unit.ts"

/** What is known of what exists, beyond the objects of the graph. */
export interface Known {
  readonly kinds: KindIndex
  /** What the cluster and the delivery engine have before the first unit. */
  readonly builtin: Provides
  /** Whether the components say which definitions their charts bring. */
  readonly declared: boolean
}

function byIdentity(objects: readonly Resource[]): Map<string, Resource> {
  return new Map(objects.map((object) => [identity(object), object]))
}

/** The namespace that Helm makes for a release, when it is told to. */
function createdNamespace({ object, target }: Unit): string[] {
  const { install } = specOf<HelmReleaseSpec>(object)
  return install?.createNamespace === true && target !== undefined ? [target] : []
}

/** The questions of a graph about what exists, or may exist. */
export function existence(
  units: readonly Unit[],
  store: NodeStore,
  { kinds, builtin, declared }: Known,
): Pick<Graph, "isBuiltin" | "mayExist" | "hasNamespace" | "promised"> {
  const objects = byIdentity(builtin.objects ?? [])
  const promised = byIdentity(units.flatMap(({ provides }) => provides.objects ?? []))
  const before = new Set(builtin.namespaces ?? [])
  const namespaces = new Set([
    ...before,
    ...units.flatMap(({ provides }) => provides.namespaces ?? []),
    ...store.ofKind("", "Namespace").map(({ name }) => name),
    ...units.flatMap(createdNamespace),
  ])
  const unknown = units.filter((unit) => unit.unknown !== undefined)
  // No chart is taken for the owner of a namespace that it does not install into.
  const anyNamespace = unknown.some(({ type }) => type === "kustomization")
  const mayBring = (name: string): boolean => anyNamespace || name.includes("${")
  const isBuiltin = (reference: ObjectReference): boolean =>
    objects.has(referenceKey(reference)) ||
    (reference.group === "" && reference.kind === "Namespace" && before.has(reference.name))
  return {
    isBuiltin,
    promised: (reference) => {
      const key = referenceKey(reference)
      return objects.get(key) ?? promised.get(key)
    },
    mayExist: (reference) =>
      isBuiltin(reference) ||
      (!declared && mayBeOutside(reference, kinds)) ||
      promised.has(referenceKey(reference)) ||
      unknown.some((unit) => mayApply(unit, reference, kinds, declared)),
    hasNamespace: (name) => namespaces.has(name) || (!declared && mayBring(name)),
  }
}
