import { deleteKustomization } from "../delete-kustomization.ts"
import { deleteResources } from "../delete-resources.ts"
import type { Partition } from "../partitions.ts"

/** The commands with which a component loses its part of one phase, or goes altogether in it. */
export function partCommands(
  { component, parts, rest, ends, byHand }: Partition,
  phase: number,
): string[] {
  const last = ends === phase
  if (!byHand) return last ? [deleteKustomization(component.name)] : []
  return [
    ...deleteResources(parts.get(phase) ?? []),
    ...(last ? [...deleteResources(rest.toReversed()), deleteKustomization(component.name)] : []),
  ]
}
