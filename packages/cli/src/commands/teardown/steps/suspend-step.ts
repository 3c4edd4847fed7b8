import type { Partition } from "../partitions.ts"
import { resourcesOfKind } from "../resources-of-kind.ts"
import type { Step } from "../step.ts"
import type { Survey } from "../survey.ts"

/** The namespaces of a kind's resources, each once. */
function namespacesOf(survey: Survey, group: string, kind: string): string[] {
  const found = resourcesOfKind(survey, group, kind)
  return [...new Set(found.map(({ metadata }) => metadata?.namespace ?? "flux-system"))]
}

/** Stops everything that would create again what the following steps delete. */
export function suspendStep(survey: Survey, byHand: readonly Partition[]): Step {
  const names = byHand.map(({ component }) => component.name)
  const also =
    names.length === 0
      ? ""
      : ` ${names.join(", ")}: suspended too, because not all of it goes at once; the steps below delete it by name.`
  return {
    id: "suspend",
    title: "Suspend what would create everything again",
    why: `Flux keeps no order when it deletes, and its root creates again what is missing.${also}`,
    commands: [
      "# Where the Flux Operator installed Flux, it comes first, because it resumes what is suspended: kubectl -n flux-system annotate fluxinstance flux fluxcd.controlplane.io/reconcile=disabled --overwrite",
      "flux suspend kustomization flux-system",
      ...names.map((name) => `flux suspend kustomization ${name}`),
      ...namespacesOf(survey, "notification.toolkit.fluxcd.io", "Receiver").map(
        (namespace) => `flux suspend receiver --all -n ${namespace}`,
      ),
      ...namespacesOf(survey, "image.toolkit.fluxcd.io", "ImageUpdateAutomation").map(
        (namespace) => `flux suspend image update --all -n ${namespace}`,
      ),
    ],
    checks: [
      {
        command: `kubectl -n flux-system get kustomization ${["flux-system", ...names].join(" ")} -o custom-columns=NAME:.metadata.name,SUSPENDED:.spec.suspend`,
        expect: "SUSPENDED is true in every line",
      },
    ],
    removes: [],
  }
}
