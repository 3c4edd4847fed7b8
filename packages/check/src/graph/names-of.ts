import type { Resource } from "@supaflux/core"
import type { GraphNode } from "./graph-node.ts"
import type { ObjectReference } from "./object-reference.ts"

/** What a Kustomization or HelmRelease says of its unit. */
export interface UnitNames {
  /** Namespace that a HelmRelease installs into. */
  readonly target: string | undefined
  /** Objects of its own kind that must be ready before. */
  readonly waitsFor: readonly ObjectReference[]
}

interface FluxObject extends Resource {
  readonly spec?: {
    readonly targetNamespace?: string
    readonly dependsOn?: readonly { readonly name: string; readonly namespace?: string }[]
  }
}

/** Reads where a Kustomization or HelmRelease installs, and what it waits for. */
export function namesOf({ resource, group, kind, namespace }: GraphNode): UnitNames {
  const { targetNamespace, dependsOn = [] } = (resource as FluxObject).spec ?? {}
  return {
    target: kind === "HelmRelease" ? (targetNamespace ?? namespace) : undefined,
    waitsFor: dependsOn.map((on) => ({
      group,
      kind,
      namespace: on.namespace ?? namespace,
      name: on.name,
    })),
  }
}
