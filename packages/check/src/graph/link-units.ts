import { namesOf } from "./names-of.ts"
import type { OpenUnit } from "./node-store.ts"
import { referenceKey } from "./object-reference.ts"
import type { UnitDraft } from "./unit-draft.ts"

/**
 * Fills in who waits for whom: by the `dependsOn` of the object that applies a unit, else by the
 * components that its draft names.
 */
export function linkUnits(
  units: readonly OpenUnit[],
  drafts: ReadonlyMap<OpenUnit, UnitDraft>,
): void {
  const byObject = new Map<string, OpenUnit>()
  const byComponent = new Map<string, OpenUnit>()
  for (const unit of units) {
    if (unit.object !== undefined) byObject.set(referenceKey(unit.object), unit)
    if (unit.component !== undefined && drafts.has(unit)) byComponent.set(unit.component, unit)
  }
  for (const unit of units) {
    const waitsFor =
      unit.object === undefined
        ? (drafts.get(unit)?.dependsOnComponents ?? []).map((name) => byComponent.get(name))
        : namesOf(unit.object).waitsFor.map((on) => byObject.get(referenceKey(on)))
    unit.dependsOn = waitsFor.filter((on) => on !== undefined)
  }
}
