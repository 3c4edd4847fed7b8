import type { SurveyedComponent } from "./survey.ts"
import { isWorkload } from "./is-workload.ts"

/** Flux's own namespace, and Kubernetes': nothing of an application is in them. */
const notApplications = new Set(["flux-system", "kube-system"])

function namespacesOf({ releases, resources }: SurveyedComponent): (string | undefined)[] {
  const running = resources.filter(
    (resource) => isWorkload(resource) || resource.kind === "PersistentVolumeClaim",
  )
  return [
    ...releases.map(({ targetNamespace }) => targetNamespace),
    // A HelmRelease can be elsewhere than what it installs.
    ...running
      .filter(({ kind }) => kind !== "HelmRelease")
      .map(({ metadata }) => metadata?.namespace),
  ]
}

/** The namespaces in which components run something, each once. */
export function applicationNamespaces(components: readonly SurveyedComponent[]): string[] {
  const found = components.flatMap(namespacesOf).filter((namespace) => namespace !== undefined)
  return [...new Set(found)].filter((namespace) => !notApplications.has(namespace)).sort()
}
