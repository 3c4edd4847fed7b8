import { rules, type Graph, type Unit } from "@supaflux/check"
import { describeResource } from "@supaflux/core"
import { changeAt } from "./change.ts"
import type { Mutation } from "./mutation.ts"

/** Codes of the rules about order. */
const codes = rules.flatMap(({ topic, code }) => (topic === "order" ? [code] : []))

/** Whether a unit waits for another one although it no longer says so: through what it still waits for. */
function waitsAnyway(unit: Unit, on: Unit): boolean {
  const seen = new Set<Unit>()
  const reaches = (from: Unit): boolean => {
    if (from === on) return true
    if (seen.has(from)) return false
    seen.add(from)
    return from.dependsOn.some(reaches)
  }
  return unit.dependsOn.filter((other) => other !== on).some(reaches)
}

/** Each `dependsOn` gone that no other one implies, and each `wait` that somebody relies on. */
export function orderMutations(graph: Graph): Mutation[] {
  if (codes.length === 0) return []
  const units = graph.units.flatMap((unit) =>
    unit.type === "kustomization" && unit.object !== undefined
      ? [{ unit, resource: unit.object.resource }]
      : [],
  )
  const dependencies = units.flatMap(({ unit, resource }) =>
    unit.dependsOn.flatMap((on, index): Mutation[] =>
      waitsAnyway(unit, on)
        ? []
        : [
            {
              sort: "dependsOn removed",
              label: `${describeResource(resource)} no longer waits for ${on.label}`,
              replaced: new Map([
                [resource, changeAt(resource, ["spec", "dependsOn", index], () => undefined)],
              ]),
              codes,
            },
          ],
    ),
  )
  const waits = units.flatMap(({ unit, resource }): Mutation[] => {
    const { spec } = resource as { readonly spec?: { readonly wait?: boolean } }
    const waiting = units.filter((other) => other.unit.dependsOn.includes(unit))
    if (spec?.wait !== true || waiting.length === 0) return []
    return [
      {
        sort: "wait switched off",
        label: describeResource(resource),
        replaced: new Map([[resource, changeAt(resource, ["spec", "wait"], () => false)]]),
        codes,
      },
    ]
  })
  return [...dependencies, ...waits]
}
