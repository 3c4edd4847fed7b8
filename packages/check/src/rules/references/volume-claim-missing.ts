import { missingRule } from "../../references/missing-rule.ts"
import type { Rule } from "../../rule.ts"

/** Volume claims that pods mount are there. */
export const volumeClaimMissing: Rule = missingRule({
  code: "VOLUME_CLAIM_MISSING",
  family: "volumeClaim",
  title: "A pod mounts a PersistentVolumeClaim that nothing applies.",
  why: "The pod stays Pending for ever.",
  wrong: "persistentVolumeClaim: { claimName: dta }",
  right: "persistentVolumeClaim: { claimName: data }",
})
