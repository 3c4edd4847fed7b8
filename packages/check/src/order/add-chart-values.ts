import { describeReference } from "../references/describe-reference.ts"
import { chartValueNames } from "./chart-value-names.ts"
import { giveConfig, giveOnce } from "./give-config.ts"
import type { OrderDraft } from "./order-draft.ts"

/** Adds what the values of charts that nobody rendered name: Secrets, ConfigMaps, classes. */
export function addChartValues(draft: OrderDraft): void {
  for (const { release, path, to } of chartValueNames(draft.graph)) {
    const unit = draft.unitOf(release)
    if (unit === undefined) continue
    const fact = `the ${describeReference(to)}`
    const isConfig = to.group === ""
    const node = draft.graph.find(to)
    if (isConfig) giveConfig(draft, to, fact)
    else if (node !== undefined) giveOnce(draft, fact, draft.applied(node), node)
    if (!draft.gifts.has(fact)) continue
    const type = isConfig ? "secret" : "object"
    draft.need(draft.ofUnit(unit, "objects"), { type, fact, node: release, path })
  }
}
