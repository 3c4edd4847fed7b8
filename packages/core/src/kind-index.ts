import { builtinKinds, isBuiltinGroup } from "./builtin-kinds.ts"
import type { CustomKind, Scope } from "./custom-kind.ts"
import { apiGroup } from "./identity.ts"
import type { Resource } from "./resource.ts"

/** What is known of one kind in one environment. */
export interface KnownKind {
  readonly scope: Scope
  /** Present for kinds that a CustomResourceDefinition adds. */
  readonly custom?: CustomKind
  /** Component that provides the definition; undefined when the cluster or the engine has it. */
  readonly component?: string
}

/** Looks up kinds: the built-in ones, and those that the environment provides. */
export interface KindIndex {
  /** Undefined when nobody provides the kind. */
  readonly get: (resource: Pick<Resource, "apiVersion" | "kind">) => KnownKind | undefined
  /** Whether the API group is one of Kubernetes' own. */
  readonly isBuiltinGroup: (group: string) => boolean
}

/** Name of a kind as `kubectl` and CustomResourceDefinitions write it: `Gateway.gateway.networking.k8s.io`. */
export function kindName(group: string, kind: string): string {
  return group === "" ? kind : `${kind}.${group}`
}

/**
 * Builds the index over the built-in kinds and the given custom ones.
 *
 * @param provided custom kinds by `kindName`
 */
export function kindIndex(provided: ReadonlyMap<string, KnownKind>): KindIndex {
  // Every rule asks for the kind of every resource, and there are few kinds.
  const known = new Map<string, Map<string, KnownKind | undefined>>()
  const find = (apiVersion: string, kind: string): KnownKind | undefined => {
    const name = kindName(apiGroup(apiVersion), kind)
    const scope = builtinKinds[name]
    return scope === undefined ? provided.get(name) : { scope }
  }
  return {
    get: ({ apiVersion, kind }) => {
      let kinds = known.get(apiVersion)
      if (kinds === undefined) known.set(apiVersion, (kinds = new Map()))
      if (!kinds.has(kind)) kinds.set(kind, find(apiVersion, kind))
      return kinds.get(kind)
    },
    isBuiltinGroup,
  }
}
