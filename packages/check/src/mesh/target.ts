import type { Labels } from "../selectors/matches-selector.ts"

/** Pods that are called. `Pods` of the graph are some. */
export interface Target {
  readonly namespace: string
  readonly labels: Labels
  /** The `spec` of the pods, of which `hostNetwork` is read. */
  readonly spec?: Readonly<Record<string, unknown>>
}
