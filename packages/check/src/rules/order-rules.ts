import type { Rule } from "../rule.ts"
import { deadlock } from "./order/deadlock.ts"
import { definitionLate } from "./order/definition-late.ts"
import { meshLate } from "./order/mesh-late.ts"
import { namespaceLate } from "./order/namespace-late.ts"
import { objectLate } from "./order/object-late.ts"
import { secretLate } from "./order/secret-late.ts"
import { timeoutShort } from "./order/timeout-short.ts"
import { webhookLate } from "./order/webhook-late.ts"

/** A cold start on an empty cluster: what must be there before what. */
export const orderRules: readonly Rule[] = [
  deadlock,
  definitionLate,
  namespaceLate,
  webhookLate,
  secretLate,
  objectLate,
  meshLate,
  timeoutShort,
]
