import type { Graph } from "../graph/graph.ts"
import type { GraphNode } from "../graph/graph-node.ts"
import type { DeclaredKey, KeyOwner } from "./key-owner.ts"

type Data = Readonly<Record<string, unknown>>

interface Plain {
  readonly type?: string
  readonly data?: Data
  readonly stringData?: Data
  readonly binaryData?: Data
}

const fields = ["data", "stringData", "binaryData"] as const

/** Keys that Kubernetes fills in. */
const filledIn: Readonly<Record<string, readonly string[]>> = {
  "kubernetes.io/service-account-token": ["ca.crt", "namespace", "token"],
}

function owner(node: GraphNode, kind: KeyOwner["kind"]): KeyOwner[] {
  const { namespace, name, resource } = node
  if (namespace === undefined) return []
  const plain = resource as Plain
  const keys = [
    ...fields.flatMap((field): DeclaredKey[] =>
      Object.keys(plain[field] ?? {}).map((key) => ({ key, path: [field, key] })),
    ),
    ...(filledIn[plain.type ?? ""] ?? []).map((key) => ({ key, path: ["type"] })),
  ]
  return [
    {
      kind,
      namespace,
      name,
      node,
      path: ["metadata", "name"],
      keys,
      // Without data it waits for somebody who fills it. SOPS leaves the keys of a Secret readable.
      open: keys.length === 0,
      merges: false,
      chosen: false,
    },
  ]
}

/** The Secrets and ConfigMaps that are manifests themselves, those of rendered charts included. */
export function plainOwners(graph: Graph): KeyOwner[] {
  return [
    ...graph.ofKind("", "Secret").flatMap((node) => owner(node, "Secret")),
    ...graph.ofKind("", "ConfigMap").flatMap((node) => owner(node, "ConfigMap")),
  ]
}
