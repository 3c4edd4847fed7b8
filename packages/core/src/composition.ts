import type { Component } from "./component.ts"
import type { Environment } from "./environment.ts"
import type { KindIndex } from "./kind-index.ts"
import type { Resource } from "./resource.ts"

/** Why one component waits for another. */
export interface Reason {
  readonly type: "handle" | "dependsOn" | "crd" | "namespace"
  /** The handle's label, the CRD as `Kind.group`, or the namespace. */
  readonly what: string
}

/** One derived edge of the order. */
export interface DependencyEdge {
  /** Name of the component that must be ready before. */
  readonly on: string
  /** Every reason, in the order: handles, dependsOn, CRDs, namespaces. */
  readonly reasons: readonly Reason[]
}

/** A resource with its role, its common metadata and its namespace applied. */
export interface ComposedResource {
  readonly role: string
  readonly resource: Resource
  /** Path of its file below the environment's folder. */
  readonly path: string
  /** Comment lines for the head of its file. */
  readonly notes: readonly string[]
}

/** A component as it will be applied. */
export interface ComposedComponent {
  readonly component: Component
  readonly resources: readonly ComposedResource[]
  /** Sorted by name. */
  readonly dependencies: readonly DependencyEdge[]
}

/** An environment, flattened and put in order: what the steps after compose work on. */
export interface Composition {
  readonly environment: Environment
  /** In an order in which they can be applied: each after all that it depends on. */
  readonly components: readonly ComposedComponent[]
  /** Every kind that the environment knows, built in or provided. */
  readonly kinds: KindIndex
  /**
   * Every namespace that the environment knows, with the component that declares it: undefined for
   * those that the cluster or the delivery engine has.
   */
  readonly namespaces: ReadonlyMap<string, string | undefined>
}
