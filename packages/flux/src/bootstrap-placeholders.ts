import { toYaml, type RenderedFile } from "@supaflux/core"
import { kustomizeFile } from "./kustomize-file.ts"

const manifests = ["gotk-components.yaml", "gotk-sync.yaml"]
const note = "# Belongs to `flux bootstrap`, which writes its manifests here.\n"

/**
 * Flux waits until a component is healthy, by default also when a newer commit is there already: a commit that mends
 * what never becomes healthy would wait for the timeout, an hour for a chart with its retries.
 * @see https://github.com/fluxcd/kustomize-controller/blob/main/internal/features/features.go
 */
const patches = toYaml({
  patches: [
    {
      target: { kind: "Deployment", name: "kustomize-controller" },
      patch: toYaml([
        {
          op: "add",
          path: "/spec/template/spec/containers/0/args/-",
          value: "--feature-gates=CancelHealthCheckOnNewRevision=true",
        },
      ]),
    },
  ],
})

/**
 * What `flux-system/` holds until `flux bootstrap` has run. Bootstrap fills the two manifests, and
 * keeps a `kustomization.yaml` that it finds: one that did not list them would cut Flux off from its
 * own manifests. It patches the controllers, too.
 * @see https://fluxcd.io/flux/installation/configuration/bootstrap-customization/
 */
export function bootstrapPlaceholders(): RenderedFile[] {
  return [
    ...manifests.map((path) => ({ path, content: note })),
    { path: "kustomization.yaml", content: note + kustomizeFile(manifests) + patches },
  ]
}
