import type { Reconciled } from "./observe.ts"

/** What its condition Ready says. */
export function messageOf({ status }: Reconciled): string {
  const ready = status?.conditions?.find(({ type }) => type === "Ready")
  return ready === undefined ? "has no status" : `${ready.reason}: ${ready.message}`
}
