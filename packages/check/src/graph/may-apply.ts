import type { KindIndex } from "@supaflux/core"
import type { ObjectReference } from "./object-reference.ts"
import type { Unit } from "./unit.ts"

function defines(unit: Unit, { group, kind }: ObjectReference): boolean {
  return (unit.provides.crds ?? []).some((crd) => crd.group === group && crd.kind === kind)
}

/**
 * The same where nobody says what charts define: then a chart may bring any custom resource but
 * Flux's own, and ConfigMaps anywhere, which operators copy around.
 */
function mayApplyInTree(
  { type, target }: Unit,
  { group, kind, namespace }: ObjectReference,
  kinds: KindIndex,
): boolean {
  if (type === "kustomization") return true
  if (group.endsWith(".toolkit.fluxcd.io")) return false
  if (!kinds.isBuiltinGroup(group) || namespace === undefined || kind === "ConfigMap") return true
  return target === undefined || target === namespace || namespace === "kube-system"
}

/**
 * Whether a unit may apply an object that no manifest shows. A chart installs into its namespace; of
 * cluster-scoped kinds it may bring any.
 *
 * @param declared whether components say what their charts define: then a chart brings custom
 * resources of its own definitions alone
 */
export function mayApply(
  unit: Unit,
  reference: ObjectReference,
  kinds: KindIndex,
  declared: boolean,
): boolean {
  if (unit.unknown === undefined || unit.provides.complete === true) return false
  if (!declared) return mayApplyInTree(unit, reference, kinds)
  if (!kinds.isBuiltinGroup(reference.group) && !defines(unit, reference)) return false
  if (reference.namespace === undefined || unit.target === undefined) return true
  return unit.target === reference.namespace
}
