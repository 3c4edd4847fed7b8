import type { KindIndex } from "@supaflux/core"
import type { ObjectReference } from "./object-reference.ts"
import type { Unit } from "./unit.ts"

function defines(unit: Unit, { group, kind }: ObjectReference): boolean {
  return (unit.provides.crds ?? []).some((crd) => crd.group === group && crd.kind === kind)
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
  if (declared && !kinds.isBuiltinGroup(reference.group) && !defines(unit, reference)) return false
  if (reference.namespace === undefined || unit.target === undefined) return true
  return !declared || unit.target === reference.namespace
}
