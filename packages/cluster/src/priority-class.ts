import type { IPriorityClass } from "kubernetes-models/scheduling.k8s.io/v1/PriorityClass"

/** One priority class of {@link namespaces}. */
export interface PriorityClassDefinition {
  /** Pods with a higher value are scheduled first: an integer up to 1,000,000,000. */
  readonly value: number
  /** When to use the class. */
  readonly description: string
  /**
   * Whether a pod that finds no room evicts pods of a lower priority.
   * @default "PreemptLowerPriority"
   */
  readonly preemption?: "PreemptLowerPriority" | "Never"
}

const smallest = -2_147_483_648
const largest = 1_000_000_000

/**
 * A PriorityClass. Flux replaces it when its value changes, which the API server does not allow in
 * place; running pods keep the priority that they started with.
 *
 * @throws {Error} when Kubernetes would refuse the name or the value
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/#priorityclass
 */
export function priorityClass(name: string, definition: PriorityClassDefinition): IPriorityClass {
  const { value, description, preemption = "PreemptLowerPriority" } = definition
  if (name.startsWith("system-")) {
    throw new Error(
      `Priority class "${name}" has the prefix "system-", which Kubernetes reserves: rename it.`,
    )
  }
  if (!Number.isInteger(value) || value < smallest || value > largest) {
    throw new Error(
      `Priority class "${name}" has the value ${value}: give an integer from ${smallest} to ${largest}.`,
    )
  }
  return {
    apiVersion: "scheduling.k8s.io/v1",
    kind: "PriorityClass",
    metadata: { name, annotations: { "kustomize.toolkit.fluxcd.io/force": "enabled" } },
    value,
    preemptionPolicy: preemption,
    description,
  }
}
