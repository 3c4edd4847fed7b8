import { describeResource, type CheckSettings } from "@supaflux/core"
import type { BackedUp } from "./backups/backed-up.ts"
import { generatedSecrets } from "./backups/generated-secrets.ts"
import { holdersOf } from "./backups/holders-of.ts"
import { longestGap } from "./backups/longest-gap.ts"
import { schedulesOf } from "./backups/schedules-of.ts"
import { volumesOf } from "./backups/volumes-of.ts"
import type { Graph } from "./graph/graph.ts"

/** Where the copy of a volume or Secret is, and how old it can be. Plain data. */
export interface Backup {
  readonly type: BackedUp["type"]
  readonly namespace: string
  /** Name of the Secret or claim; `*` stands for the number of a StatefulSet's pod. */
  readonly name: string
  /** Names of the Velero schedules that hold it. */
  readonly schedules: readonly string[]
  /** Milliseconds between two backups at most, of the schedule that is made most often. */
  readonly age: number | undefined
  /** Where it is kept instead, in the words of whoever accepted the finding. */
  readonly elsewhere: string | undefined
}

const codes = { volume: "VOLUME_NOT_BACKED_UP", secret: "SECRET_NOT_BACKED_UP" }

function reasonFor({ accept = [] }: CheckSettings, { type, node }: BackedUp): string | undefined {
  return accept.find(
    ({ code, component, resource }) =>
      code === codes[type] &&
      (component === undefined || component === node.where.component) &&
      (resource === undefined || resource === describeResource(node.resource)),
  )?.reason
}

/**
 * Every volume of an environment and every Secret that exists in its cluster alone: which backups hold
 * it, and how old what is restored can be, the time that a backup takes apart. Pure.
 *
 * @param settings those of the environment: the reason of an acceptance says where something is kept
 */
export function backups(graph: Graph, settings: CheckSettings = {}): readonly Backup[] {
  const schedules = schedulesOf(graph)
  return [...volumesOf(graph), ...generatedSecrets(graph)].map((one) => {
    const holders = holdersOf(one, schedules)
    const gaps = holders.flatMap(({ schedule }) => longestGap(schedule) ?? [])
    return {
      type: one.type,
      namespace: one.item.namespace,
      name: one.name,
      schedules: holders.map(({ name }) => name),
      age: gaps.length === 0 ? undefined : Math.min(...gaps),
      elsewhere: holders.length === 0 ? reasonFor(settings, one) : undefined,
    }
  })
}
