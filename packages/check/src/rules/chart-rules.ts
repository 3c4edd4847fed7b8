import type { Rule } from "../rule.ts"
import { chartFails } from "./charts/chart-fails.ts"
import { chartKindsDiffer } from "./charts/chart-kinds-differ.ts"
import { chartValueDead } from "./charts/chart-value-dead.ts"
import { chartValueUnknown } from "./charts/chart-value-unknown.ts"

/** What must hold between HelmReleases and their charts. */
export const chartRules: readonly Rule[] = [
  chartFails,
  chartValueUnknown,
  chartValueDead,
  chartKindsDiffer,
]
