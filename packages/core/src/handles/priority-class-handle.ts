import type { Handle } from "../handle.ts"

/** A PriorityClass for pods. */
export interface PriorityClassHandle extends Handle<"priority-class"> {
  readonly name: string
}
