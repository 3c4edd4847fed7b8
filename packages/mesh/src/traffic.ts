/** A workload by the identity that the mesh gives it. */
export interface Caller {
  readonly namespace: string
  readonly serviceAccount: string
}

/** Who may call one workload. Everything that no rule allows is denied. */
export interface TrafficRule {
  /** Name of the rule, unique in its namespace: a DNS label. */
  readonly name: string
  /** Labels that select the called pods. */
  readonly to: Readonly<Record<string, string>>
  /** Callers, by namespace and service account. */
  readonly from: readonly Caller[]
  /** Ports of the pods, not of their Services. @default every port */
  readonly ports?: readonly number[]
}

/** The traffic that one namespace needs. */
export interface NamespaceTraffic {
  readonly namespace: string
  readonly allow: readonly TrafficRule[]
}
