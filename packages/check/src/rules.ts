import type { Rule } from "./rule.ts"
import { sourceMissing } from "./rules/source-missing.ts"

/** Every rule, in the order in which their findings are printed. */
export const rules: readonly Rule[] = [sourceMissing]
