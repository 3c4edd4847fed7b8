import type { Rule } from "../rule.ts"
import { budgetBlocksDrains } from "./practice/budget-blocks-drains.ts"
import { cronSameMinute } from "./practice/cron-same-minute.ts"
import { hostnameTwice } from "./practice/hostname-twice.ts"
import { podSingleReplica } from "./practice/pod-single-replica.ts"
import { podSecurityRefused } from "./practice/pod-security-refused.ts"
import { probeMissing } from "./practice/probe-missing.ts"
import { resourcesMissing } from "./practice/resources-missing.ts"

/** What works, until a node fails or is busy. All of them warn. */
export const practiceRules: readonly Rule[] = [
  resourcesMissing,
  probeMissing,
  podSecurityRefused,
  podSingleReplica,
  budgetBlocksDrains,
  hostnameTwice,
  cronSameMinute,
]
