import type { RenderedFile } from "@supaflux/core"
import { kustomizeFile } from "./kustomize-file.ts"

const manifests = ["gotk-components.yaml", "gotk-sync.yaml"]
const note = "# Belongs to `flux bootstrap`, which writes its manifests here.\n"

/**
 * What `flux-system/` holds until `flux bootstrap` has run. Bootstrap fills the two manifests, and
 * keeps a `kustomization.yaml` that it finds: one that did not list them would cut Flux off from its
 * own manifests.
 * @see https://fluxcd.io/flux/installation/configuration/bootstrap-customization/
 */
export function bootstrapPlaceholders(): RenderedFile[] {
  return [
    ...manifests.map((path) => ({ path, content: note })),
    { path: "kustomization.yaml", content: note + kustomizeFile(manifests) },
  ]
}
