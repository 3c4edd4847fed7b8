import { deleteKustomization } from "../delete-kustomization.ts"
import { deleteResources } from "../delete-resources.ts"
import { goneChecks } from "../gone-checks.ts"
import type { Partition } from "../partitions.ts"
import { phases } from "../phases.ts"
import type { Removal } from "../removal-order.ts"
import type { Check, Step } from "../step.ts"

/** What else there is to know of the component and its environment. */
export interface Surroundings {
  /** Present when the component is emptied by hand. */
  readonly partition: Partition | undefined
  /** Namespaces whose pods are in the mesh. */
  readonly meshNamespaces: readonly string[]
}

const whys: ReadonlyMap<number, string> = new Map([
  [phases.applications, "All that it uses is still there, so it ends cleanly."],
  [phases.platform, "Nothing that is left depends on it, and its controller still runs."],
  [phases.secrets, "Nothing that is left reads these Secrets; the values stay in the store."],
  [phases.controllers, "No volume is left that was made with it."],
  [
    phases.foundation,
    "Everything else stood on it. Namespaces go at the end; definitions stay, on purpose.",
  ],
])

function preparation({ component }: Removal, { meshNamespaces }: Surroundings): string[] {
  return component.systems.flatMap(({ name, held = [] }) => {
    const [release] = component.releases
    if (held.length > 0 && release !== undefined) {
      const { targetNamespace } = release
      return [`kubectl -n ${targetNamespace} delete ${held.join(",")} --all --timeout=15m`]
    }
    if (name === "Velero" && release !== undefined) {
      return [`kubectl -n ${release.targetNamespace} scale deployment velero --replicas=0`]
    }
    if (name === "ztunnel" && meshNamespaces.length > 0) {
      return [`kubectl label namespace ${meshNamespaces.join(" ")} istio.io/dataplane-mode-`]
    }
    return []
  })
}

function systemChecks({ component }: Removal): Check[] {
  return component.systems.flatMap(({ name, held = [] }) => {
    if (held.length > 0) {
      const why = "one that is left waits for an operator that is gone: install it again"
      const command = `kubectl get ${held.join(",")} -A`
      return [{ command, expect: `No resources found; ${why}` }]
    }
    if (name !== "metrics-server") return []
    const command = "kubectl get apiservice v1beta1.metrics.k8s.io --ignore-not-found"
    return [{ command, expect: "prints nothing" }]
  })
}

/** Removes one component. */
export function componentStep(removal: Removal, surroundings: Surroundings): Step {
  const { component, phase } = removal
  const { name, systems, releases, prune } = component
  const { partition } = surroundings
  const why = systems[0]?.why ?? whys.get(phase) ?? "Nothing that is left depends on it."
  return {
    id: `component:${name}`,
    title: `Remove ${name}`,
    why: prune ? why : "Flux lets go of it and leaves its objects, on purpose.",
    commands: [
      ...preparation(removal, surroundings),
      ...(partition === undefined ? [] : deleteResources(partition.rest.toReversed())),
      deleteKustomization(name),
    ],
    checks: [...goneChecks(name, releases), ...systemChecks(removal)],
    removes: [name],
  }
}
