import { terminationMinutes } from "../delete-kustomization.ts"
import type { Step } from "../step.ts"

/**
 * Makes every Kustomization wait for what it deletes. Only those that prune: the policy would delete
 * what the others are told to leave.
 *
 * @param names Kustomizations that are deleted in one go, and prune
 */
export function patienceStep(names: readonly string[]): Step {
  const list = names.join(" ")
  const patch = `{"spec":{"deletionPolicy":"WaitForTermination","timeout":"${terminationMinutes}m"}}`
  return {
    id: "patience",
    title: "Make deletion wait until everything is gone",
    why: "By itself a Kustomization is gone before its objects are. Now, while all is healthy, because Flux applies each once more after the change.",
    commands: [
      `for name in ${list}; do kubectl -n flux-system patch kustomization "$name" --type=merge -p '${patch}'; done`,
      `kubectl -n flux-system wait kustomization ${list} --for=condition=Ready --timeout=${terminationMinutes + 5}m`,
    ],
    checks: [
      {
        command: `kubectl -n flux-system get kustomization ${list} -o custom-columns=NAME:.metadata.name,POLICY:.spec.deletionPolicy`,
        expect: "POLICY is WaitForTermination in every line",
      },
    ],
    removes: [],
  }
}
