import type { IBudget } from "@kubernetes-models/karpenter/karpenter.sh/v1/Budget"

interface Allowance {
  /** Nodes that may go at once: a number, or a share of the pool, rounded up. */
  readonly nodes: number | `${number}%`
  /** @default every reason */
  readonly reasons?: readonly ("Drifted" | "Underutilized" | "Empty")[]
}

/**
 * How many nodes of a pool Karpenter may take away at once.
 * @see https://karpenter.sh/docs/concepts/disruption/#nodepool-disruption-budgets
 */
export type DisruptionBudget = Allowance &
  (
    | {
        /** When the budget begins to hold, as cron has it, in UTC: `0 6 * * mon-fri`. @default always */
        readonly schedule: string
        /** For how long it then holds. */
        readonly duration: `${number}${"h" | "m"}`
      }
    | { readonly schedule?: never; readonly duration?: never }
  )

const share = /^(100|\d{1,2})%$/
const cron = /^(@(annually|yearly|monthly|weekly|daily|midnight|hourly)|\S+( \S+){4})$/

/**
 * A budget in Karpenter's words.
 *
 * @throws {Error} when nodes or schedule are none
 */
export function disruptionBudget(pool: string, budget: DisruptionBudget): IBudget {
  const { nodes, reasons, schedule, duration } = budget
  if (typeof nodes === "number" ? !Number.isInteger(nodes) || nodes < 0 : !share.test(nodes)) {
    throw new Error(
      `A budget of node pool "${pool}" allows ${nodes} nodes: give an integer from 0 up, or a share like "10%".`,
    )
  }
  if (schedule !== undefined && !cron.test(schedule)) {
    throw new Error(
      `A budget of node pool "${pool}" has the schedule "${schedule}": give the five fields of cron, or "@daily".`,
    )
  }
  return {
    nodes: String(nodes),
    ...(reasons === undefined ? {} : { reasons: [...reasons] }),
    ...(schedule === undefined ? {} : { schedule, duration }),
  }
}
