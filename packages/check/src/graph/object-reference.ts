/** What identifies an API object, wherever it is referred to. */
export interface ObjectReference {
  /** API group, without version: the empty string for core kinds. */
  readonly group: string
  readonly kind: string
  /** Undefined for cluster-scoped objects. */
  readonly namespace?: string | undefined
  readonly name: string
}

/** The identity of the object that a reference means, as `identity` of the core gives it. */
export function referenceKey({ group, kind, namespace, name }: ObjectReference): string {
  return `${group}/${kind}/${namespace ?? ""}/${name}`
}
