/**
 * Namespaces whose routes may attach to a listener: the Gateway's own, every one, those of a list,
 * or those with some labels.
 */
export type RoutesFrom =
  | "Same"
  | "All"
  | { readonly namespaces: readonly string[] }
  | { readonly namespaceLabels: Readonly<Record<string, string>> }
