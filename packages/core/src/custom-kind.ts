/** Whether resources of a kind live in a namespace. */
export type Scope = "Namespaced" | "Cluster"

/** A class of `@kubernetes-models/*`: its prototype validates plain data. */
export interface Model {
  readonly prototype: { validate(): void }
}

/**
 * CEL expressions over a resource that tell its health, in Flux's grammar.
 * @see https://fluxcd.io/flux/components/kustomize/kustomizations/#health-check-expressions
 */
export interface Health {
  /** True when the resource is ready. Write it with `exists`: `all` over nothing is true. */
  readonly current: string
  /** True when the resource will not become ready by itself. */
  readonly failed?: string
  /** True while the resource is still on its way. */
  readonly inProgress?: string
}

/**
 * A kind that a CustomResourceDefinition adds, and what the steps need to know of it. Shared code
 * never branches on a kind: the kind says here what is special about it.
 */
export interface CustomKind {
  /** API group, without version: `cert-manager.io`. */
  readonly group: string
  /** Kind in its own spelling: `ClusterIssuer`. */
  readonly kind: string
  readonly scope: Scope
  /**
   * Loads the model that validates resources of this kind; called only when one is present.
   * @param version API version without group: `v1`
   * @default none: only the rules of the core apply
   */
  readonly model?: (version: string) => Promise<Model>
  /**
   * How to tell that a resource is ready.
   * @default none: kstatus can tell, because the kind reports a Ready condition before it is used
   */
  readonly health?: Health
  /**
   * Keys of `spec` in the order in which the kind's documentation gives them; other keys follow in
   * alphabetical order.
   * @default []
   */
  readonly fields?: readonly string[]
}
