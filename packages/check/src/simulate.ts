import type { Graph } from "./graph/graph.ts"
import type { Unit } from "./graph/unit.ts"
import { criticalPath } from "./order/critical-path.ts"
import { orderOf } from "./order/order-model.ts"
import { simulatedRun } from "./order/simulated-run.ts"
import { unitsBefore } from "./order/units-before.ts"
import { wavesOf } from "./order/waves-of.ts"

/** A Kustomization or Helm release as it comes up. */
export interface SimulatedUnit {
  /** How people call it: `Kustomization flux-system/supabase`, `HelmRelease velero/velero`. */
  readonly name: string
  readonly type: Unit["type"]
  /** Component of the environment that it belongs to. */
  readonly component?: string
  /** Number of the wave in which it is applied, from 0; undefined when that never happens. */
  readonly wave: number | undefined
  /** Names of the units that are ready, in every run, before it is applied. Sorted. */
  readonly after: readonly string[]
}

/** A cold start of an environment on an empty cluster. Plain data. */
export interface Simulation {
  /** Name of the environment. */
  readonly environment: string
  /** Every Kustomization and Helm release, in an order in which they can become ready; then those that never do. */
  readonly units: readonly SimulatedUnit[]
  /** Names of what is applied at the same time, once the waves before are ready. */
  readonly waves: readonly (readonly string[])[]
  /** Names of the units that decide how long it takes, each of which waits for the one before. */
  readonly criticalPath: readonly string[]
  /** Names of the units that never become ready: they wait for each other, or for one that does. */
  readonly stuck: readonly string[]
}

/** Options of {@link simulate}. */
export interface SimulateOptions {
  /** Seconds that a unit takes once it is begun, what it waits for apart. @default 1 each: the path with the most units is the critical one */
  readonly seconds?: (unit: string) => number
}

const labels = (units: readonly Unit[]): string[] => units.map(({ label }) => label)

/**
 * Applies an environment to an empty cluster in thought: what is applied when, and what holds it up.
 * Pure.
 */
export function simulate(graph: Graph, { seconds = () => 1 }: SimulateOptions = {}): Simulation {
  const model = orderOf(graph)
  const units = graph.units.filter(({ object, component }) => object ?? component)
  const run = simulatedRun(model, units)
  const ready = [...run.causes.keys()].flatMap((step) => run.readied.get(step) ?? [])
  const done = new Set(ready)
  const stuck = units.filter((unit) => !done.has(unit))
  const ordered = [...ready, ...stuck]
  const waves = wavesOf(run)
  const before = unitsBefore(model, run)
  return {
    environment: graph.name,
    units: ordered.map((unit) => ({
      name: unit.label,
      type: unit.type,
      ...(unit.component === undefined ? {} : { component: unit.component }),
      wave: waves.get(unit),
      after: labels(before.get(unit) ?? []).sort(),
    })),
    waves: Array.from({ length: Math.max(-1, ...waves.values()) + 1 }, (_, wave) =>
      labels(ordered.filter((unit) => waves.get(unit) === wave)),
    ),
    criticalPath: labels(criticalPath(run, ({ label }) => seconds(label))),
    stuck: labels(stuck),
  }
}
