import { missingRule } from "../../references/missing-rule.ts"
import type { Rule } from "../../rule.ts"

/** Secrets that others name are there. */
export const secretMissing: Rule = missingRule({
  code: "SECRET_MISSING",
  family: "config",
  only: ({ to }) => to.kind === "Secret",
  title: "A Secret is named that nothing makes.",
  why: "Pods stay in CreateContainerConfigError or ContainerCreating, and controllers that log in with it are refused.",
  wrong: "secretKeyRef: { name: supabase-jw, key: secret }",
  right: "secretKeyRef: { name: supabase-jwt, key: secret }",
})
