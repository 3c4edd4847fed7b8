import type { Rule } from "../rule.ts"
import { secretNotBackedUp } from "./backups/secret-not-backed-up.ts"
import { volumeNotBackedUp } from "./backups/volume-not-backed-up.ts"

/** What is lost with the cluster. */
export const backupRules: readonly Rule[] = [volumeNotBackedUp, secretNotBackedUp]
