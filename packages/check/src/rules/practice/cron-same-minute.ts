import { describeResource } from "@supaflux/core"
import type { Graph } from "../../graph/graph.ts"
import { specOf } from "../../order/flux-specs.ts"
import type { Problem } from "../../problem.ts"
import type { Rule } from "../../rule.ts"

interface CronSpec {
  readonly schedule: string
  readonly timeZone: string
  readonly suspend: boolean
}

function check(graph: Graph): Problem[] {
  const running = graph
    .ofKind("batch", "CronJob")
    .filter((node) => specOf<CronSpec>(node).suspend !== true)
  const groups = Map.groupBy(running, (node) => {
    const { schedule = "", timeZone = "" } = specOf<CronSpec>(node)
    return `${schedule.trim().split(/\s+/).join(" ")} ${timeZone}`.trim()
  })
  return [...groups].flatMap(([schedule, [first, ...others]]): Problem[] => {
    if (first === undefined || others.length === 0) return []
    return others.map((node) => ({
      message: `runs at ${schedule}, at the same minutes as ${describeResource(first.resource)}`,
      node,
      path: ["spec", "schedule"],
      hint: "give each a minute of its own",
    }))
  })
}

/** CronJobs do not begin all at once. */
export const cronSameMinute: Rule = {
  code: "CRON_SAME_MINUTE",
  topic: "good practice",
  severity: "warning",
  title: "Several CronJobs begin at the very same minutes.",
  why: "They ask for nodes, images and the database at once, and then for a day not at all.",
  wrong: 'schedule: "0 3 * * *" # of two CronJobs',
  right: 'schedule: "17 3 * * *" # and "43 3 * * *"',
  check,
}
