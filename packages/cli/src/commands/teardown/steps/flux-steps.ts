import type { Step } from "../step.ts"
import type { Survey } from "../survey.ts"
import { namespacesStep } from "./namespaces-step.ts"

/** Proves that no controller is needed any more, deletes the namespaces, then removes Flux, which would leave all that is. */
export function fluxSteps(survey: Survey): Step[] {
  const namespaces = namespacesStep(survey)
  return [
    {
      id: "empty",
      title: "See that nothing is left that a controller would have to remove",
      why: "After the next steps nothing removes anything any more.",
      commands: [],
      checks: [
        {
          command: "kubectl -n flux-system get kustomizations",
          expect: "lists flux-system alone",
        },
        {
          command: "kubectl get helmreleases.helm.toolkit.fluxcd.io -A",
          expect: "No resources found",
        },
        { command: "kubectl get pv", expect: "No resources found" },
        {
          command: "kubectl get namespaces --field-selector status.phase=Terminating",
          expect: "No resources found",
        },
      ],
      removes: [],
    },
    ...(namespaces === undefined ? [] : [namespaces]),
    {
      id: "flux",
      title: "Uninstall Flux",
      why: "It leaves workloads where they are, so it goes last.",
      commands: [
        "# Where the Flux Operator installed Flux, it goes first; disabled, it leaves Flux to the next command: kubectl -n flux-system delete fluxinstance flux && helm -n flux-system uninstall flux-operator",
        "flux uninstall",
      ],
      checks: [
        {
          command: "kubectl get crds -o name | grep toolkit.fluxcd.io",
          expect: "prints nothing",
        },
      ],
      removes: [],
    },
  ]
}
