import type { Partition } from "../partitions.ts"
import type { Step } from "../step.ts"
import { partCommands } from "./part-commands.ts"

/** The step of one phase in which resources go by themselves; undefined when there are none. */
export function partStep(
  partitions: readonly Partition[],
  phase: number,
  texts: Pick<Step, "id" | "title" | "why" | "checks"> & { readonly after?: readonly string[] },
): Step | undefined {
  const concerned = partitions.filter(({ parts }) => parts.has(phase))
  if (concerned.length === 0) return undefined
  const { after = [], ...rest } = texts
  return {
    ...rest,
    commands: [...concerned.flatMap((entry) => partCommands(entry, phase)), ...after],
    removes: concerned.filter(({ ends }) => ends === phase).map(({ component }) => component.name),
  }
}
