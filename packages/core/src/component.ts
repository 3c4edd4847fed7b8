import type { Handle } from "./handle.ts"
import type { Need } from "./need.ts"
import type { Provides } from "./provides.ts"
import type { Requires } from "./requires.ts"
import type { Resource, ResourceLiteral, ResourceMap } from "./resource.ts"

/** A duration as Flux and Go write it: `30s`, `10m`, `1h`. */
export type Duration = `${number}${"s" | "m" | "h"}`

/** Manifests that are not in the generated tree: a path within a source that Flux fetches. */
export interface ExternalSource {
  /** The source object that fetches them, a GitRepository or OCIRepository. */
  readonly source: Resource | ResourceLiteral
  /** Path within the source: `./config/crd`. */
  readonly path: string
}

/** How the delivery engine applies one component. */
export interface ComponentDelivery {
  /** Whether what the component no longer contains is deleted from the cluster. @default true */
  readonly prune?: boolean
  /** Whether dependants wait until every resource is ready. @default true */
  readonly wait?: boolean
  /** How long apply and readiness may take together. @default derived from the component's releases */
  readonly timeout?: Duration
  /** Reads the manifests from elsewhere instead of the generated tree. @default none */
  readonly external?: ExternalSource
}

/** What something can be made to wait for: a component, or a handle that one offers. */
export type Dependency = Component | Handle

/**
 * Resources that are applied, ordered and pruned as one unit. A plain object: change one with a
 * spread, `{ ...c, resources: { ...c.resources, release: mine } }`.
 */
export interface Component<Resources extends ResourceMap = ResourceMap> {
  /** Unique in its environment; a DNS label. */
  readonly name: string
  /** Namespace of the namespaced resources that name none themselves. @default none */
  readonly namespace?: string
  /** The resources by the role that they play. */
  readonly resources: Resources
  /** What must be ready before. Namespaces and CRDs need not be listed, those of `requires` included: core adds them. @default [] */
  readonly dependsOn?: readonly Dependency[]
  /** What exists once this component is ready. @default nothing beyond its resources */
  readonly provides?: Provides
  /** What must exist for it to come up, beyond what its resources show. @default nothing */
  readonly requires?: Requires
  /** What it needs outside of the cluster, by the names that its manifests use. @default [] */
  readonly needs?: readonly Need[]
  /** @default the delivery engine's own defaults */
  readonly delivery?: ComponentDelivery
  /** Comment lines for the head of a resource's file, by role. @default {} */
  readonly notes?: Readonly<Record<string, readonly string[]>>
}

/** Components that belong together, as one builder returns them. */
export interface ComponentGroup {
  readonly components: readonly Components[]
}

/** What an environment is composed of: components, and groups of them at any depth. */
export type Components = Component | ComponentGroup

/** The options that every builder takes. */
export interface ComponentOptions {
  /** What must be ready before, beyond the handles among the options. @default [] */
  readonly dependsOn?: readonly Dependency[]
}
