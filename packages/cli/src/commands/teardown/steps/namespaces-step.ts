import { apiGroup, type Resource } from "@supaflux/core"
import type { Step } from "../step.ts"
import type { Survey } from "../survey.ts"

/** Goes with Flux. Kubernetes' own are declared by no environment. */
const fluxNamespace = "flux-system"

const isNamespace = ({ apiVersion, kind }: Resource): boolean =>
  kind === "Namespace" && apiGroup(apiVersion) === ""

/** Whether Flux leaves a resource although its component goes; with a Namespace, that is against accidents alone. */
function stays(resource: Resource): boolean {
  const { annotations } = resource.metadata ?? {}
  return !isNamespace(resource) && annotations?.["kustomize.toolkit.fluxcd.io/prune"] === "disabled"
}

/** Namespaces that hold something, or are something, that is left on purpose. */
function keptNamespaces({ components }: Survey): ReadonlySet<string | undefined> {
  return new Set(
    components.flatMap(({ prune, resources, releases }) => [
      ...resources
        .filter((resource) => !prune || stays(resource))
        .map((resource) =>
          isNamespace(resource) ? resource.metadata?.name : resource.metadata?.namespace,
        ),
      ...(prune ? [] : releases.map(({ targetNamespace }) => targetNamespace)),
    ]),
  )
}

/**
 * Deletes the namespaces that the environment declares, with what no Kustomization and no release takes along: what
 * hooks of charts made, and what people put there. Undefined when there is none to delete.
 */
export function namespacesStep(survey: Survey): Step | undefined {
  const declared = survey.components.flatMap(({ resources }) =>
    resources.filter(isNamespace).flatMap(({ metadata }) => metadata?.name ?? []),
  )
  const ours = [...new Set(declared)].filter((name) => name !== fluxNamespace).sort()
  const keeping = keptNamespaces(survey)
  const names = ours.filter((name) => !keeping.has(name))
  if (names.length === 0) return undefined
  const kept = ours.filter((name) => keeping.has(name))
  const except =
    kept.length === 0 ? "" : ` Not ${kept.join(", ")}: something in there is left on purpose.`
  const all = names.join(" ")
  return {
    id: "namespaces",
    title: "Delete the namespaces",
    why: `With them goes what belongs to no release: Jobs, finished pods and their settings, which Helm's hooks made and Helm leaves, and what people put there. The first command shows it.${except}`,
    commands: [
      `for name in ${all}; do kubectl -n "$name" get all,configmaps,secrets,serviceaccounts -o name; done`,
      `kubectl delete namespace ${all} --ignore-not-found --timeout=15m`,
    ],
    checks: [
      { command: `kubectl get namespaces ${all} --ignore-not-found`, expect: "prints nothing" },
    ],
    removes: [],
  }
}
