import type { Comparison } from "./comparison.ts"

/** Whether a comparison found anything. */
export function differ({ onlyInA, onlyInB, changed }: Comparison): boolean {
  return onlyInA.length + onlyInB.length + changed.length > 0
}
