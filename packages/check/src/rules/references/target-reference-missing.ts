import { missingRule } from "../../references/missing-rule.ts"
import type { Rule } from "../../rule.ts"

/** What policies are attached to is there. */
export const targetReferenceMissing: Rule = missingRule({
  code: "TARGET_REFERENCE_MISSING",
  family: "target",
  title: "A policy is attached to an object that nothing applies.",
  why: "The policy applies to nothing: what it should deny is allowed, what it should allow is denied.",
  wrong: "targetRefs: [{ kind: Service, name: kong }]",
  right: "targetRefs: [{ kind: Service, name: supabase-kong }]",
})
