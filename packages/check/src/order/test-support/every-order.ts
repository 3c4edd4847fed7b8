import type { LateNeed } from "../judge-order.ts"
import type { Step } from "../step.ts"

/** What is found by going through every state that some order of the steps leads to. */
export interface EveryOrder {
  /** With the least number of steps that are done before. */
  readonly late: readonly (LateNeed & { readonly length: number })[]
  readonly stuck: readonly string[]
}

/** Tries every order of a few steps. Shares nothing with the analysis that it judges. */
export function everyOrder(steps: readonly Step[]): EveryOrder {
  const late = new Map<string, LateNeed & { readonly length: number }>()
  const done = (state: number, name: string): boolean =>
    steps.some((step, index) => step.name === name && (state >> index) % 2 === 1)
  const holds = (state: number, fact: string): boolean =>
    steps.some((step, index) => (state >> index) % 2 === 1 && step.gives.includes(fact))
  let states = new Set([0])
  let last = 0
  for (let length = 0; states.size > 0; length += 1) {
    const next = new Set<number>()
    for (const state of states) {
      last |= state
      for (const [index, { name, after, needs }] of steps.entries()) {
        if ((state >> index) % 2 === 1 || !after.every((each) => done(state, each))) continue
        const missing = needs.filter((fact) => !holds(state, fact))
        for (const fact of missing) {
          const key = JSON.stringify([name, fact])
          if (!late.has(key)) late.set(key, { step: name, fact, length })
        }
        if (missing.length === 0) next.add(state | (1 << index))
      }
    }
    states = next
  }
  return {
    late: [...late.values()],
    stuck: steps.flatMap(({ name }, index) => ((last >> index) % 2 === 1 ? [] : [name])),
  }
}
