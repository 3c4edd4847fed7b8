import { missingRule } from "../../references/missing-rule.ts"
import type { Rule } from "../../rule.ts"

/** The namespaces that Kustomizations and HelmReleases install into, and stores read from, are there. */
export const namespaceReferenceMissing: Rule = missingRule({
  code: "NAMESPACE_REFERENCE_MISSING",
  family: "namespace",
  title:
    "A Kustomization or HelmRelease installs into a namespace that nothing declares, or a store reads from one.",
  why: "The API server refuses everything that the unit would apply, and the store finds nothing.",
  wrong: "targetNamespace: supabse",
  right: "targetNamespace: supabase",
})
