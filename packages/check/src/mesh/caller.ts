import type { Maybe } from "./maybe.ts"

/** Who opens a connection, as the mesh sees it. */
export interface Caller {
  /** Undefined for who is no pod of the cluster's, such as the API server. */
  readonly namespace: string | undefined
  /** Undefined when it is not known. */
  readonly serviceAccount: string | undefined
  /** Whether the mesh gives it an identity: plain text has none. */
  readonly meshed: Maybe
}
