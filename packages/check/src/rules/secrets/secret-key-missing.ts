import type { Rule } from "../../rule.ts"
import { missingKeys } from "../../secrets/missing-keys.ts"

/** Keys of Secrets that are read are declared by whoever makes the Secret. */
export const secretKeyMissing: Rule = {
  code: "SECRET_KEY_MISSING",
  topic: "secret keys",
  severity: "error",
  title: "A key of a Secret is read that nobody declares.",
  why: "The Secret exists, so everything looks fine until the pod starts: it stays in CreateContainerConfigError, or mounts nothing.",
  wrong: "secretKeyRef: { name: supabase-jwt, key: anonkey }",
  right: "secretKeyRef: { name: supabase-jwt, key: anonKey }",
  check: (graph) => missingKeys(graph, "Secret"),
}
