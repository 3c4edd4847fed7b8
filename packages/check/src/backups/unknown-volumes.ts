import type { Graph } from "../graph/graph.ts"

/** Something whose volumes and Secrets nobody knows. Plain data. */
export interface UnknownVolumes {
  /** What applies them: `HelmRelease monitoring/thanos`. */
  readonly by: string
  /** Why they are not known: `the archive of thanos 0.38.0 is not in the cache`. */
  readonly reason: string
}

/** What may claim volumes that no manifest shows: charts that nobody rendered, and other repositories. */
export function unknownVolumes(graph: Graph): readonly UnknownVolumes[] {
  return graph.units.flatMap(({ label, unknown, provides }) =>
    unknown === undefined || provides.complete === true ? [] : [{ by: label, reason: unknown }],
  )
}
