import { missingRule } from "../../references/missing-rule.ts"
import type { Rule } from "../../rule.ts"

/** Issuers that Certificates ask are there. */
export const issuerMissing: Rule = missingRule({
  code: "ISSUER_MISSING",
  family: "issuer",
  title: "A Certificate asks for an issuer that nothing applies.",
  why: "The certificate is never issued, and listeners that need it serve nothing.",
  wrong: "issuerRef: { kind: Issuer, name: letsencrypt } # there is a ClusterIssuer letsencrypt",
  right: "issuerRef: { kind: ClusterIssuer, name: letsencrypt }",
})
