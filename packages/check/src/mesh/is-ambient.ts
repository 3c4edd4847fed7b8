import type { Maybe } from "./maybe.ts"
import type { Mesh } from "./mesh.ts"
import type { Target } from "./target.ts"

/** Namespaces that the node agent leaves alone, whatever their labels. */
const excluded = new Set(["kube-system", "istio-system"])

/**
 * Whether ztunnel carries the traffic of pods: their own label decides, then that of their namespace.
 * Pods on the host's network cannot join. Undefined for a namespace that nothing declares.
 * @see https://istio.io/latest/docs/ambient/usage/add-workloads/
 */
export function isAmbient(mesh: Mesh, { namespace, labels, spec }: Target): Maybe {
  if (spec?.["hostNetwork"] === true || excluded.has(namespace)) return false
  const label = "istio.io/dataplane-mode"
  const own = labels[label]
  if (own !== undefined) return own === "ambient"
  const known = mesh.namespaces.get(namespace)
  return known === undefined ? undefined : known.labels[label] === "ambient"
}
