import type { INamespace } from "kubernetes-models/v1/Namespace"
import type { NamespaceNetwork } from "./namespace-network.ts"

/**
 * A Pod Security Standard.
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
export type PodSecurityLevel = "restricted" | "baseline" | "privileged"

/** One namespace of {@link namespaces}. */
export interface NamespaceDefinition {
  /** The standard that pods must meet to be admitted. Breaches of `restricted` are always reported. */
  readonly podSecurity: PodSecurityLevel
  /**
   * Whether the pods join the ambient mesh. Leave out namespaces whose webhooks the API server
   * calls: it is outside the mesh.
   * @default false
   */
  readonly mesh?: boolean
  /**
   * The traffic that is let through; `platformNetwork` knows what the systems of the platform need.
   * Enforced where the network does so: EKS' own has it switched on by a setting of its add-on.
   * @default none: everything may talk to everything
   * @see https://docs.aws.amazon.com/eks/latest/userguide/cni-network-policy.html
   */
  readonly network?: NamespaceNetwork
  /** Further labels; they win over those that the options make. @default {} */
  readonly labels?: Readonly<Record<string, string>>
  /** Further annotations; they win likewise. @default {} */
  readonly annotations?: Readonly<Record<string, string>>
  /**
   * Limits for the namespace as a whole, by resource: `{ pods: 50, "requests.memory": "64Gi" }`.
   * @default none
   * @see https://kubernetes.io/docs/concepts/policy/resource-quotas/
   */
  readonly resourceQuota?: Readonly<Record<string, string | number>>
}

/**
 * A Namespace with its Pod Security labels. Flux never prunes it: a namespace takes everything
 * within with it, claims on volumes included.
 *
 * @throws {Error} when the name is one of Kubernetes' own
 * @see https://kubernetes.io/docs/concepts/security/pod-security-admission/
 */
export function namespace(name: string, definition: NamespaceDefinition): INamespace {
  if (name.startsWith("kube-")) {
    throw new Error(
      `Namespace "${name}" belongs to Kubernetes, which reserves the prefix "kube-": leave it out.`,
    )
  }
  const { podSecurity, mesh = false, labels, annotations } = definition
  return {
    apiVersion: "v1",
    kind: "Namespace",
    metadata: {
      name,
      labels: {
        "pod-security.kubernetes.io/enforce": podSecurity,
        "pod-security.kubernetes.io/enforce-version": "latest",
        "pod-security.kubernetes.io/audit": "restricted",
        "pod-security.kubernetes.io/audit-version": "latest",
        "pod-security.kubernetes.io/warn": "restricted",
        "pod-security.kubernetes.io/warn-version": "latest",
        ...(mesh ? { "istio.io/dataplane-mode": "ambient" } : {}),
        ...labels,
      },
      annotations: { "kustomize.toolkit.fluxcd.io/prune": "disabled", ...annotations },
    },
  }
}
