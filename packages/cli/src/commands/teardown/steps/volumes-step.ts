import { resourcesOfKind } from "../resources-of-kind.ts"
import type { Step } from "../step.ts"
import type { Survey } from "../survey.ts"
import { textAt } from "../text-at.ts"

/** Names of the storage classes whose volumes outlive their claims. */
function retaining(survey: Survey): string[] {
  return resourcesOfKind(survey, "storage.k8s.io", "StorageClass")
    .filter((storageClass) => textAt(storageClass, "reclaimPolicy") === "Retain")
    .flatMap(({ metadata }) => metadata?.name ?? [])
}

/** The command after which volumes of a class go with their claims. */
function release(storageClass: string): string {
  const names = `kubectl get pv -o jsonpath='{range .items[?(@.spec.storageClassName=="${storageClass}")]}{.metadata.name}{"\\n"}{end}'`
  return `${names} | xargs -r -I{} kubectl patch pv {} --type=merge -p '{"spec":{"persistentVolumeReclaimPolicy":"Delete"}}'`
}

/**
 * Deletes the claims on volumes that StatefulSets leave behind.
 *
 * @param namespaces where applications ran
 */
export function volumesStep(survey: Survey, namespaces: readonly string[]): Step {
  const retained = retaining(survey)
  const kept =
    retained.length === 0
      ? ""
      : ` Class ${retained.join(", ")} retains volumes: leave its command out and delete what you do not want to keep in EC2 by hand.`
  return {
    id: "volumes",
    title: "Delete claims, and with them the volumes",
    why: `StatefulSets leave their claims behind, and EBS volumes cost on. The CSI driver, an add-on of EKS, removes them.${kept}`,
    commands: [
      "kubectl get pvc -A",
      ...retained.map(release),
      ...namespaces.map((namespace) => `kubectl -n ${namespace} delete pvc --all --timeout=15m`),
    ],
    checks: [
      {
        command: "kubectl get pvc -A",
        expect: "No resources found; a claim of a system that still runs goes with that system",
      },
      {
        command: `kubectl get pv -o jsonpath='{range .items[?(@.status.phase!="Bound")]}{.metadata.name}{"\\n"}{end}'`,
        expect: "prints nothing: every volume that was let go is deleted",
      },
    ],
    removes: [],
  }
}
