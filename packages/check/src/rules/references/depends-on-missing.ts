import { missingRule } from "../../references/missing-rule.ts"
import type { Rule } from "../../rule.ts"

/** What Kustomizations and HelmReleases wait for is there, and of their kind. */
export const dependsOnMissing: Rule = missingRule({
  code: "DEPENDS_ON_MISSING",
  family: "dependsOn",
  title: "A Kustomization or HelmRelease waits for one that nothing applies.",
  why: "A Kustomization waits for Kustomizations alone and a HelmRelease for HelmReleases. Of another kind or with a slip in its name, Flux waits for ever and applies nothing.",
  wrong: "kind: Kustomization, spec.dependsOn: [{ name: cert-manager-release }]",
  right: "kind: Kustomization, spec.dependsOn: [{ name: cert-manager }]",
})
