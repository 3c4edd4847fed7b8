import type { Graph, Unit } from "@supaflux/check"
import { describeResource, type Resource } from "@supaflux/core"
import { changeAt } from "./change.ts"
import { mutantOf } from "./mutant-of.ts"
import type { Mutation } from "./mutation.ts"

interface Waiting extends Resource {
  readonly spec?: { readonly wait?: boolean }
}

/** Each Kustomization that another one waits for, waiting for it as well. */
function cycle(unit: Unit): Mutation[] {
  return unit.dependsOn.flatMap((on): Mutation[] => {
    const [from, to] = [unit.object, on.object]
    if (from === undefined || to === undefined) return []
    const back = { name: from.name, namespace: from.namespace }
    const changed = changeAt(to.resource, ["spec", "dependsOn"], (all) => [
      ...((all ?? []) as readonly object[]),
      back,
    ])
    return [
      {
        sort: "Cycle of two",
        label: `${describeResource(to.resource)} waits for ${unit.label}`,
        replaced: new Map([[to.resource, changed]]),
        codes: ["ORDER_DEADLOCK"],
        at: [from, to].map(({ resource }) => describeResource(resource)),
      },
    ]
  })
}

/** Each Kustomization that waits for a release, for a second. */
function hurry({ object, nodes }: Unit): Mutation[] {
  if (object === undefined || !nodes.some(({ kind }) => kind === "HelmRelease")) return []
  const { spec }: Waiting = object.resource
  if (spec?.wait !== true) return []
  return [
    mutantOf(
      "ORDER_TIMEOUT_SHORT",
      "Timeout of a second",
      object.resource,
      ["spec", "timeout"],
      () => "1s",
    ),
  ]
}

/** Kustomizations that wait for each other, or not long enough. */
export function deadlineMutations(graph: Graph): Mutation[] {
  const units = graph.units.filter(({ type }) => type === "kustomization")
  return units.flatMap((unit) => [...cycle(unit), ...hurry(unit)])
}
