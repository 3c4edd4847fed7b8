import { toYaml } from "@supaflux/core"

/** The text of a `kustomization.yaml` that lists files and folders, sorted. */
export function kustomizeFile(resources: readonly string[]): string {
  return toYaml({
    apiVersion: "kustomize.config.k8s.io/v1beta1",
    kind: "Kustomization",
    resources: [...resources].sort(),
  })
}
