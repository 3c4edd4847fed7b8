import type { NamespaceLabels } from "../selectors/namespaces-of.ts"
import { matchesSelector, type LabelSelector } from "../selectors/matches-selector.ts"
import type { Listener } from "./listener.ts"

const nameLabel = "kubernetes.io/metadata.name"

/** Whether a selector can be judged by the name of a namespace alone. */
function byNameAlone({ matchLabels = {}, matchExpressions = [] }: LabelSelector): boolean {
  return [...Object.keys(matchLabels), ...matchExpressions.map(({ key }) => key)].every(
    (key) => key === nameLabel,
  )
}

/**
 * Whether a listener takes routes from a namespace: its own, unless `allowedRoutes` says otherwise.
 *
 * @param namespace where the route is; without labels when nothing declares the namespace, which is
 * then allowed unless its name alone forbids it
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#routenamespaces
 */
export function allowsNamespace(
  { allowedRoutes }: Listener,
  gatewayNamespace: string | undefined,
  namespace: Pick<NamespaceLabels, "name"> & Partial<NamespaceLabels>,
): boolean {
  const { from = "Same", selector } = allowedRoutes?.namespaces ?? {}
  switch (from) {
    case "All":
      return true
    case "Same":
      return namespace.name === gatewayNamespace
    case "Selector": {
      const { name, labels } = namespace
      if (labels !== undefined) return matchesSelector(selector, labels)
      if (selector === undefined) return false
      return !byNameAlone(selector) || matchesSelector(selector, { [nameLabel]: name })
    }
    default:
      return false
  }
}
