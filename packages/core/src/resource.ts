/** The part of Kubernetes' ObjectMeta that Supaflux reads. */
export interface ObjectMeta {
  readonly name?: string
  readonly namespace?: string
  readonly labels?: Readonly<Record<string, string>>
  readonly annotations?: Readonly<Record<string, string>>
}

/**
 * One Kubernetes API object as plain JSON data. The interfaces of `kubernetes-models` and
 * `@kubernetes-models/*` fit: import them as types, by their leaf path.
 */
export interface Resource {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata?: ObjectMeta
}

/** A resource that is written down as an object literal, with whatever fields its kind has. */
export interface ResourceLiteral extends Resource {
  readonly [field: string]: unknown
}

/** Resources by the role that they play in their component: `namespace`, `release`, `redirect`. */
export type ResourceMap = Readonly<Record<string, Resource | ResourceLiteral>>
