import { missingRule } from "../../references/missing-rule.ts"
import type { Rule } from "../../rule.ts"

/** Service accounts that pods and role bindings name are there. */
export const serviceAccountMissing: Rule = missingRule({
  code: "SERVICE_ACCOUNT_MISSING",
  family: "serviceAccount",
  title: "A pod, a role binding or a Flux object names a ServiceAccount that nothing applies.",
  why: "Pods are not created, and only the events of their ReplicaSet say so; rights are given to nobody.",
  wrong: "serviceAccountName: supabase-kng",
  right: "serviceAccountName: supabase-kong",
})
