type Texts = readonly string[]

/** Where a policy stands, and what it is for. */
export interface Place {
  readonly namespace: string
  /** Label of the pods that it selects; undefined for all. */
  readonly selects?: string
  /** Whether it is attached to a Gateway or Service instead. */
  readonly attached?: boolean
  /** Whether it only pretends. */
  readonly dryRun?: boolean
}

/** Fields of a source or an operation, as Istio calls them. */
export type ModelFields = Readonly<Record<string, Texts>>

/** A condition of a rule. */
export interface ModelCondition {
  readonly key: string
  readonly values?: Texts
  readonly notValues?: Texts
}

/** A rule of an AuthorizationPolicy. */
export interface ModelRule {
  readonly from?: readonly ModelFields[]
  readonly to?: readonly ModelFields[]
  readonly when?: readonly ModelCondition[]
}

/** An AuthorizationPolicy. */
export interface ModelPolicy {
  readonly place: Place
  /** @default "ALLOW" */
  readonly action?: string
  readonly rules: readonly ModelRule[]
}

/** A PeerAuthentication. */
export interface ModelPeer {
  readonly place: Place
  readonly mode: string
  readonly ports?: { readonly port: number; readonly mode: string } | undefined
}

/** Who calls. */
export interface ModelCaller {
  /** Undefined for who is no pod. */
  readonly namespace?: string
  /** Undefined when it is not known. */
  readonly account?: string
  /** Undefined when it is not known. */
  readonly meshed?: boolean
}

/** A mesh, and a call of pods of the namespace `app` with the label `web`. */
export interface MeshModel {
  readonly policies: readonly ModelPolicy[]
  readonly peers: readonly ModelPeer[]
  /** What the namespace says of the mesh; `undeclared` when nothing declares it. */
  readonly joins?: "ambient" | "none" | "nothing" | "undeclared"
  /** What the pods say of it themselves. */
  readonly own?: "ambient" | "none"
  readonly hostNetwork?: boolean
  readonly port: number
  readonly caller: ModelCaller
}
