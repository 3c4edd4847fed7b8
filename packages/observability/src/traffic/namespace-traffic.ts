/** A workload by the identity that the mesh gives it. */
export interface Caller {
  readonly namespace: string
  readonly serviceAccount: string
}

/** Who may call one workload. */
export interface TrafficRule {
  readonly name: string
  /** Labels that select the called pods. */
  readonly to: Readonly<Record<string, string>>
  readonly from: readonly Caller[]
  /** Ports of the pods. */
  readonly ports: readonly number[]
}

/** The traffic that one namespace needs, as `meshPolicy` of `@supaflux/mesh` takes it. */
export interface NamespaceTraffic {
  readonly namespace: string
  readonly allow: readonly TrafficRule[]
}
