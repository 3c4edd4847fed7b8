import type { Graph } from "../graph/graph.ts"
import { orderOf, type OrderModel } from "./order-model.ts"
import type { Step } from "./step.ts"

/** A circle of steps each of which waits for the next, the last for the first. */
export type Circle = readonly { readonly step: Step; readonly fact: string | undefined }[]

/** What keeps a step that is never done from being done: a step before it, or one that would give what it needs. */
function blocker(
  step: Step,
  { gifts }: OrderModel,
  stuck: ReadonlyMap<string, Step>,
): { readonly on: Step | undefined; readonly fact: string | undefined } {
  const before = step.after.find((name) => stuck.has(name))
  if (before !== undefined) return { on: stuck.get(before), fact: undefined }
  const fact = step.needs.find((need) =>
    (gifts.get(need) ?? []).every((gift) => stuck.has(gift.step)),
  )
  const [gift] = gifts.get(fact ?? "") ?? []
  return { on: stuck.get(gift?.step ?? ""), fact }
}

/** The circles that keep an environment from ever coming up; what merely waits for one is left out. */
export function deadlocks(graph: Graph): readonly Circle[] {
  const model = orderOf(graph)
  const all = new Map(model.steps.map((step) => [step.name, step]))
  const stuck = new Map(
    model.verdict.stuck.flatMap((name) => {
      const step = all.get(name)
      return step === undefined ? [] : [[name, step] as const]
    }),
  )
  const seen = new Set<Step>()
  const circles: Circle[] = []
  for (const start of stuck.values()) {
    const path: { step: Step; fact: string | undefined }[] = []
    let at: Step | undefined = start
    while (at !== undefined && !seen.has(at)) {
      seen.add(at)
      const { on, fact } = blocker(at, model, stuck)
      path.push({ step: at, fact })
      at = on
    }
    const begin = path.findIndex(({ step }) => step === at)
    if (begin !== -1) circles.push(path.slice(begin))
  }
  return circles
}
