/** One API object, as the proofs read and apply it. */
export interface Resource {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: {
    readonly name: string
    readonly namespace?: string
    readonly [field: string]: unknown
  }
  readonly [field: string]: unknown
}

/** How messages name a resource: `HelmRelease flux-system/supabase`. */
export function resourceName({ kind, metadata }: Resource): string {
  const { name, namespace } = metadata
  return `${kind} ${namespace === undefined ? "" : `${namespace}/`}${name}`
}
