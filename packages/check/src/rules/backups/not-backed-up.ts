import type { BackedUp } from "../../backups/backed-up.ts"
import { holdersOf } from "../../backups/holders-of.ts"
import { schedulesOf } from "../../backups/schedules-of.ts"
import type { Graph } from "../../graph/graph.ts"
import type { Problem } from "../../problem.ts"

/** What no Velero schedule holds, where there is one: elsewhere, backups are not Velero's. */
export function notBackedUp(
  graph: Graph,
  all: readonly BackedUp[],
  hint: string,
): readonly Problem[] {
  const schedules = schedulesOf(graph)
  if (schedules.length === 0) return []
  const names = schedules.map(({ name }) => name).join(", ")
  return all.flatMap((one): Problem[] => {
    const { type, name, node, path } = one
    if (holdersOf(one, schedules).length > 0) return []
    const what = type === "volume" ? `the data of the volume ${name}` : `the Secret ${name}`
    return [{ message: `${what} is in no backup of the schedules ${names}`, node, path, hint }]
  })
}
