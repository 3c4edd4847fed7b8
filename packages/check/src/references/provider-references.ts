import type { Graph } from "../graph/graph.ts"
import type { GraphNode } from "../graph/graph-node.ts"
import { clusterResourceNamespace } from "./cluster-resource-namespace.ts"
import { entriesAt, entriesBelow, type Entry } from "./entries-at.ts"
import type { ReferenceSpec } from "./reference-spec.ts"
import type { Reference } from "./reference.ts"
import { resolveReference } from "./resolve-reference.ts"

/** Where issuers and stores keep what differs from provider to provider. */
const holders: readonly (readonly [group: string, kind: string, at: string])[] = [
  ["cert-manager.io", "Issuer", "spec"],
  ["cert-manager.io", "ClusterIssuer", "spec"],
  ["external-secrets.io", "SecretStore", "spec.provider"],
  ["external-secrets.io", "ClusterSecretStore", "spec.provider"],
]

const secret: ReferenceSpec = { family: "config", in: [], at: "", to: "/Secret", key: "key" }
const account: ReferenceSpec = { family: "serviceAccount", in: [], at: "", to: "/ServiceAccount" }

/** An issuer makes the Secret of its ACME account; it does not read one. */
const written = "privateKeySecretRef"

function specOf(entry: Entry): ReferenceSpec | undefined {
  const key = String(entry.path.at(-1))
  if (key === written) return undefined
  if (key.startsWith("serviceAccount")) return account
  if (key !== "caProvider") return secret
  const { type } = entry.value as { readonly type?: string }
  return type === "ConfigMap" ? { ...secret, to: "/ConfigMap" } : secret
}

function isReference(key: string): boolean {
  return /SecretRef$|^serviceAccount(?:Ref)?$|^caProvider$/.test(key)
}

/**
 * The Secrets and service accounts by which issuers and stores log in. They have one shape, in
 * places that differ from provider to provider. A cluster-scoped store without a namespace means that
 * of whoever uses it, which is not one.
 */
export function providerReferences(graph: Graph): Reference[] {
  return holders.flatMap(([group, kind, at]) =>
    graph.ofKind(group, kind).flatMap((node: GraphNode) => {
      const namespace = kind === "ClusterIssuer" ? clusterResourceNamespace(graph) : node.namespace
      return entriesAt(node.resource, at)
        .flatMap((entry) => entriesBelow(entry, isReference))
        .flatMap((entry) => {
          const spec = specOf(entry)
          return spec === undefined
            ? []
            : (resolveReference(graph, node, entry, spec, namespace) ?? [])
        })
    }),
  )
}
