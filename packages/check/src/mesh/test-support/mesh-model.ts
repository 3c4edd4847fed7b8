/** Where a policy stands, and whether it selects pods by their label. */
export interface Place {
  readonly namespace: string
  readonly selects: string | undefined
}

/** A rule of an AuthorizationPolicy. */
export interface ModelRule {
  readonly principals: readonly string[] | undefined
  readonly notNamespaces: readonly string[] | undefined
  readonly ports: readonly number[] | undefined
  /** Whether it names a path, which ztunnel does not see. */
  readonly paths: boolean
}

/** An AuthorizationPolicy. */
export interface ModelPolicy {
  readonly place: Place
  readonly action: string
  readonly rules: readonly ModelRule[]
}

/** A PeerAuthentication. */
export interface ModelPeer {
  readonly place: Place
  readonly mode: string
  readonly ports: { readonly port: number; readonly mode: string } | undefined
}

/** A mesh and a call of pods of the namespace `app`. */
export interface MeshModel {
  readonly policies: readonly ModelPolicy[]
  readonly peers: readonly ModelPeer[]
  /** Whether the namespace has joined. */
  readonly ambient: boolean
  /** Whether the pods stay out by a label of their own. */
  readonly optOut: boolean
  /** Label of the pods. */
  readonly label: string
  readonly port: number
  readonly caller: {
    readonly namespace: string
    readonly account: string
    readonly meshed: boolean
  }
}
