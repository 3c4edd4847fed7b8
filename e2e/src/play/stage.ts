/** One step of a resource's life as kwok plays it. @see https://kwok.sigs.k8s.io/docs/user/stages-configuration/ */
export interface Stage {
  readonly apiVersion: "kwok.x-k8s.io/v1alpha1"
  readonly kind: "Stage"
  readonly metadata: { readonly name: string }
  readonly spec: {
    readonly resourceRef: { readonly apiGroup: string; readonly kind: string }
    readonly selector: { readonly matchExpressions: readonly Requirement[] }
    readonly steps: readonly unknown[]
  }
}

/** What a resource has to fulfil: a jq query and what its results are compared with. */
export interface Requirement {
  readonly key: string
  readonly operator: "In" | "NotIn" | "Exists" | "DoesNotExist"
  readonly values?: readonly string[]
}

/** Makes a stage of resources that are not being deleted. */
export function stage(
  name: string,
  resourceRef: Stage["spec"]["resourceRef"],
  requirements: readonly Requirement[],
  steps: readonly unknown[],
): Stage {
  const alive: Requirement = { key: ".metadata.deletionTimestamp", operator: "DoesNotExist" }
  return {
    apiVersion: "kwok.x-k8s.io/v1alpha1",
    kind: "Stage",
    metadata: { name },
    spec: { resourceRef, selector: { matchExpressions: [alive, ...requirements] }, steps },
  }
}
