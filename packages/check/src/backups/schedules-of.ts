import type { Graph } from "../graph/graph.ts"
import type { GraphNode } from "../graph/graph-node.ts"
import { perGraph } from "../graph/per-graph.ts"
import { specOf, type HelmReleaseSpec } from "../order/flux-specs.ts"
import { chartName } from "../order/webhook-charts.ts"
import type { BackupTemplate } from "./backup-template.ts"

interface ScheduleSpec {
  readonly schedule?: string
  readonly template?: BackupTemplate
  readonly paused?: boolean
}

interface VeleroRelease extends HelmReleaseSpec {
  readonly valuesFrom: readonly unknown[]
}

/** A Velero Schedule that makes backups. */
export interface BackupSchedule {
  readonly name: string
  /** When, in cron's syntax or as `@every 1h`. */
  readonly schedule: string
  readonly template: BackupTemplate
}

function scheduleOf(name: string, { schedule, template = {}, paused }: ScheduleSpec) {
  return schedule === undefined || paused === true ? [] : [{ name, schedule, template }]
}

/** The schedules in the values of Velero's chart, where nobody rendered it and no object adds values. */
function ofRelease(graph: Graph, release: GraphNode): BackupSchedule[] {
  const name = chartName(release, (kind, namespace, source) =>
    graph.find({ group: "source.toolkit.fluxcd.io", kind, namespace, name: source }),
  )
  const { values = {}, valuesFrom = [] } = specOf<VeleroRelease>(release)
  if (name !== "velero" || valuesFrom.length > 0) return []
  const { schedules = {} } = values as {
    readonly schedules?: Readonly<Record<string, ScheduleSpec & { readonly disabled?: boolean }>>
  }
  return Object.entries(schedules).flatMap(([key, schedule]) =>
    schedule.disabled === true ? [] : scheduleOf(key, schedule),
  )
}

/** The schedules of an environment: those among its resources, and those that Velero's chart makes. */
export const schedulesOf: (graph: Graph) => readonly BackupSchedule[] = perGraph((graph) => [
  ...graph
    .ofKind("velero.io", "Schedule")
    .flatMap((node) => scheduleOf(node.name, specOf<ScheduleSpec>(node))),
  ...graph.units.flatMap(({ type, object, unknown }) =>
    type === "helm-release" && object !== undefined && unknown !== undefined
      ? ofRelease(graph, object)
      : [],
  ),
])
