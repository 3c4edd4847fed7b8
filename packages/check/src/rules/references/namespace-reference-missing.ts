import { missingRule } from "../../references/missing-rule.ts"
import type { Rule } from "../../rule.ts"

/** The namespaces that Kustomizations and HelmReleases install into are there. */
export const namespaceReferenceMissing: Rule = missingRule({
  code: "NAMESPACE_REFERENCE_MISSING",
  family: "namespace",
  title: "A Kustomization or HelmRelease installs into a namespace that nothing declares.",
  why: "The API server refuses everything that the unit would apply.",
  wrong: "targetNamespace: supabse",
  right: "targetNamespace: supabase",
})
