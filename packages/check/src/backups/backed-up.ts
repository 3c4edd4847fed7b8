import type { GraphNode } from "../graph/graph-node.ts"
import type { BackupItem } from "./backup-item.ts"

/** Something without which data is lost, once the cluster is. */
export interface BackedUp {
  /** `volume` is a claim and its data; `secret` one that exists in the cluster alone. */
  readonly type: "secret" | "volume"
  readonly name: string
  /** The claim, the StatefulSet that makes it, the ExternalSecret that generates the Secret. */
  readonly node: GraphNode
  /** Path of what declares it within the object. */
  readonly path: readonly (string | number)[]
  readonly item: BackupItem & { readonly namespace: string }
}
