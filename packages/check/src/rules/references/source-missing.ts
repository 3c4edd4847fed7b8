import { missingRule } from "../../references/missing-rule.ts"
import type { Rule } from "../../rule.ts"

/** Sources that Kustomizations and HelmReleases name are there. */
export const sourceMissing: Rule = missingRule({
  code: "SOURCE_MISSING",
  family: "source",
  title: "A Kustomization or HelmRelease names a source that nothing applies.",
  why: "Flux waits for the source for ever: nothing of what it should deliver is applied.",
  wrong: "sourceRef: { kind: HelmRepository, name: jetstak }",
  right: "sourceRef: { kind: HelmRepository, name: jetstack }",
})
