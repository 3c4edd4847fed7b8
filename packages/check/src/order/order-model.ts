import type { Graph } from "../graph/graph.ts"
import { perGraph } from "../graph/per-graph.ts"
import { addDefinitions } from "./add-definitions.ts"
import { addObjects } from "./add-objects.ts"
import { addNamespaces } from "./add-namespaces.ts"
import { addChartValues } from "./add-chart-values.ts"
import { addRequirements } from "./add-requirements.ts"
import { addUnits, addReadiness } from "./add-units.ts"
import { addProtection } from "./add-protection.ts"
import { addWebhooks } from "./add-webhooks.ts"
import { judgeOrder, type OrderVerdict } from "./judge-order.ts"
import { orderDraft } from "./order-draft.ts"
import type { OrderGift } from "./order-gift.ts"
import type { OrderNeed } from "./order-need.ts"
import type { StepPlace } from "./step-place.ts"
import type { Step } from "./step.ts"

/** A cold start of an environment: everything that happens, and what is true in every order of it. */
export interface OrderModel {
  readonly steps: readonly Step[]
  readonly needs: readonly OrderNeed[]
  /** What each step is about. */
  readonly places: ReadonlyMap<string, StepPlace>
  /** Who makes each fact true. */
  readonly gifts: ReadonlyMap<string, readonly OrderGift[]>
  readonly verdict: OrderVerdict
}

/** The cold start of an environment on an empty cluster. */
export const orderOf: (graph: Graph) => OrderModel = perGraph((graph) => {
  const draft = orderDraft(graph)
  addUnits(draft)
  addDefinitions(draft)
  addNamespaces(draft)
  addObjects(draft)
  addChartValues(draft)
  addRequirements(draft)
  addWebhooks(draft)
  addProtection(draft)
  addReadiness(draft)
  const { needs, places, gifts } = draft
  // A unit needs its namespace once for each of its objects.
  const steps = [...draft.steps.values()].map((step) => ({
    ...step,
    needs: [...new Set(step.needs)],
  }))
  return { steps, needs, places, gifts, verdict: judgeOrder(steps) }
})
