import type { GraphNode } from "../graph/graph-node.ts"
import { matchesSelector } from "../selectors/matches-selector.ts"
import type { Mesh } from "./mesh.ts"
import type { MutualTls, PeerAuthentication } from "./mesh-policy-object.ts"
import type { Target } from "./target.ts"

/** How pods take plain text on a port, and what says so. */
export interface PeerMode {
  readonly mode: "STRICT" | "PERMISSIVE"
  /** Undefined when nothing says so: the default. */
  readonly by: GraphNode | undefined
}

function specOf({ resource }: GraphNode): NonNullable<PeerAuthentication["spec"]> {
  return (resource as PeerAuthentication).spec ?? {}
}

/** Undefined where the scope above decides. ztunnel cannot switch mutual TLS off. */
function said(mtls: MutualTls | undefined): PeerMode["mode"] | undefined {
  const mode = mtls?.mode
  if (mode === "STRICT") return mode
  return mode === "PERMISSIVE" || mode === "DISABLE" ? "PERMISSIVE" : undefined
}

function isForAll(node: GraphNode): boolean {
  return Object.keys(specOf(node).selector?.matchLabels ?? {}).length === 0
}

/**
 * The mode of a port: of the port, else of the workload, else of the namespace, else of the mesh. In
 * each scope the first object counts; of several, Istio takes the oldest.
 * @see https://istio.io/latest/docs/reference/config/security/peer_authentication/
 */
export function peerMode(mesh: Mesh, target: Target, port: number): PeerMode {
  const { rootNamespace } = mesh
  const inNamespace = mesh.peers.get(target.namespace) ?? []
  const workload =
    target.namespace === rootNamespace
      ? undefined
      : inNamespace.find(
          (node) => !isForAll(node) && matchesSelector(specOf(node).selector, target.labels),
        )
  const scopes = [
    ...(workload === undefined
      ? []
      : [
          { by: workload, mtls: specOf(workload).portLevelMtls?.[String(port)] },
          { by: workload, mtls: specOf(workload).mtls },
        ]),
    ...[inNamespace, mesh.peers.get(rootNamespace) ?? []].flatMap((nodes) => {
      const by = nodes.find(isForAll)
      return by === undefined ? [] : [{ by, mtls: specOf(by).mtls }]
    }),
  ]
  for (const { by, mtls } of scopes) {
    const mode = said(mtls)
    if (mode !== undefined) return { mode, by }
  }
  return { mode: "PERMISSIVE", by: undefined }
}
