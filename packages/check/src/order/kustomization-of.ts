import type { Unit } from "../graph/unit.ts"

/** The Kustomization that applies a unit in the end: of a Helm release, that of its HelmRelease. */
export function kustomizationOf(unit: Unit): Unit {
  return unit.type === "helm-release" && unit.object !== undefined ? unit.object.unit : unit
}
