import type { Observed } from "./observe.ts"
import type { Predicted } from "./predicted-order.ts"

/** Where the observed order breaks the predicted one: one that began before what comes before it was ready. */
export function orderProblems(
  predicted: ReadonlyMap<string, Predicted>,
  seen: ReadonlyMap<string, Observed>,
): readonly string[] {
  return [...predicted].flatMap(([name, { after }]) => {
    const observed = seen.get(name)
    if (observed === undefined) return [`${name}: was never ready`]
    return after.flatMap((earlier) => {
      const ready = seen.get(earlier)?.ready
      if (ready !== undefined && ready < observed.began) return []
      return [`${name}: began before ${earlier} was ready`]
    })
  })
}
