import type { Rule } from "../rule.ts"
import { configMapKeyMissing } from "./secrets/config-map-key-missing.ts"
import { secretKeyMissing } from "./secrets/secret-key-missing.ts"
import { secretKeyUnread } from "./secrets/secret-key-unread.ts"
import { secretOwnersConflict } from "./secrets/secret-owners-conflict.ts"

/** Every key that is read is declared once, and the other way round. */
export const secretRules: readonly Rule[] = [
  secretKeyMissing,
  configMapKeyMissing,
  secretKeyUnread,
  secretOwnersConflict,
]
