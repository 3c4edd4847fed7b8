import type { Release } from "./release-of.ts"
import type { Check } from "./step.ts"

/**
 * The checks that a component is gone. Flux gives up waiting after its timeout and lets the
 * Kustomization go all the same, so Helm's own records have to be looked at too.
 */
export function goneChecks(component: string, releases: readonly Release[]): Check[] {
  return [
    {
      command: `kubectl -n flux-system get kustomization ${component} --ignore-not-found`,
      expect: "prints nothing",
    },
    ...releases.map(({ releaseName, targetNamespace }) => ({
      command: `kubectl -n ${targetNamespace} get secrets -l owner=helm,name=${releaseName}`,
      expect: "No resources found: the chart is uninstalled",
    })),
  ]
}
