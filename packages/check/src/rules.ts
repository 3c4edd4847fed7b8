import type { Rule } from "./rule.ts"
import { backupRules } from "./rules/backup-rules.ts"
import { chartRules } from "./rules/chart-rules.ts"
import { fluxRules } from "./rules/flux-rules.ts"
import { meshRules } from "./rules/mesh-rules.ts"
import { orderRules } from "./rules/order-rules.ts"
import { practiceRules } from "./rules/practice-rules.ts"
import { referenceRules } from "./rules/reference-rules.ts"
import { secretRules } from "./rules/secret-rules.ts"
import { selectorRules } from "./rules/selector-rules.ts"

/** Every rule, in the order in which their findings are printed. */
export const rules: readonly Rule[] = [
  ...referenceRules,
  ...selectorRules,
  ...secretRules,
  ...orderRules,
  ...fluxRules,
  ...chartRules,
  ...meshRules,
  ...backupRules,
  ...practiceRules,
]
