import { missingRule } from "../../references/missing-rule.ts"
import type { Rule } from "../../rule.ts"

/** Stores that ExternalSecrets read from are there. */
export const secretStoreMissing: Rule = missingRule({
  code: "SECRET_STORE_MISSING",
  family: "secretStore",
  title: "An ExternalSecret reads from a store that nothing applies.",
  why: "The Secret is never made, and pods that need it do not start.",
  wrong: "secretStoreRef: { kind: SecretStore, name: aws } # there is a ClusterSecretStore aws",
  right: "secretStoreRef: { kind: ClusterSecretStore, name: aws }",
})
