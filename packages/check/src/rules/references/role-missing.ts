import { missingRule } from "../../references/missing-rule.ts"
import type { Rule } from "../../rule.ts"

/** Roles that bindings give are there. */
export const roleMissing: Rule = missingRule({
  code: "ROLE_MISSING",
  family: "role",
  title: "A role binding gives a role that nothing applies.",
  why: "The binding is accepted and gives no rights: the controller that relies on it fails with Forbidden.",
  wrong: "roleRef: { kind: ClusterRole, name: reader } # it is a Role",
  right: "roleRef: { kind: Role, name: reader }",
})
