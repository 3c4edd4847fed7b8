import type { Unit } from "../graph/unit.ts"
import { causes } from "./causes.ts"
import type { OrderModel } from "./order-model.ts"

/** One run of a cold start. */
export interface SimulatedRun {
  /** The steps that each step waited for, in an order in which they are done. */
  readonly causes: ReadonlyMap<string, readonly string[]>
  /** The unit that a step makes ready. */
  readonly readied: ReadonlyMap<string, Unit>
  /** The unit that a step begins. */
  readonly begun: ReadonlyMap<string, Unit>
}

/** The run in which everything happens as soon as it can. */
export function simulatedRun(
  { steps, verdict }: Pick<OrderModel, "steps" | "verdict">,
  units: readonly Unit[],
): SimulatedRun {
  return {
    causes: causes(steps, verdict.order),
    readied: new Map(units.map((unit) => [`${unit.label} ready`, unit])),
    begun: new Map(units.map((unit) => [`${unit.label} begun`, unit])),
  }
}
