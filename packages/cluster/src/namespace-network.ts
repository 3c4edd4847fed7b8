/** A port of a pod: a number for TCP, `53/UDP` for UDP. */
export type NetworkPort = number | `${number}/UDP`

/** Traffic with addresses. */
export interface AddressRule {
  /** Blocks of addresses in CIDR notation: `10.0.0.0/16`, `0.0.0.0/0`. */
  readonly cidrs: readonly string[]
  /** Ports of the pods that are called, whatever port their Service has. */
  readonly ports: readonly NetworkPort[]
  readonly namespaces?: never
  readonly pods?: never
}

/** Traffic with pods of other namespaces. */
export interface NamespaceRule {
  /** Namespaces by name; `mesh` is every one in the ambient mesh, `all` every one there is. */
  readonly namespaces: readonly string[] | "mesh" | "all"
  /** Labels that the pods have. @default {}: all pods */
  readonly pods?: Readonly<Record<string, string>>
  /** Ports of the pods that are called, whatever port their Service has. */
  readonly ports: readonly NetworkPort[]
  readonly cidrs?: never
}

/** Traffic that is let through. */
export type NetworkRule = AddressRule | NamespaceRule

/**
 * The traffic of a namespace: nothing passes but what is allowed here, and what every namespace
 * needs: its own pods among each other, questions to the cluster's DNS, and HBONE within the ambient
 * mesh where it takes part. Nodes always reach their pods: probes need no rule.
 *
 * The instance metadata service is closed to every pod, also where a rule's addresses contain it.
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export interface NamespaceNetwork {
  /** Who may call the pods, by what for: `{ webhooks: { cidrs, ports: [9443] } }`. @default {} */
  readonly ingress?: Readonly<Record<string, NetworkRule>>
  /** Whom the pods may call, by what for. @default {} */
  readonly egress?: Readonly<Record<string, NetworkRule>>
  /**
   * Whether the pods get AWS credentials by Pod Identity, from the agent on their node.
   * @default false
   */
  readonly podIdentity?: boolean
}
