import type { Resource } from "@supaflux/core"
import type { Graph } from "../graph/graph.ts"
import type { GraphNode } from "../graph/graph-node.ts"
import { entriesAt } from "./entries-at.ts"
import type { ReferenceSpec } from "./reference-spec.ts"
import type { Reference } from "./reference.ts"
import { resolveReference } from "./resolve-reference.ts"

const group = "external-secrets.io"

interface Store extends Resource {
  readonly spec?: {
    readonly provider?: {
      readonly kubernetes?: {
        readonly remoteNamespace?: string
        readonly server?: { readonly url?: string }
      }
    }
  }
}

const storeRef: ReferenceSpec = {
  family: "secretStore",
  in: [],
  at: "",
  to: `${group}/SecretStore`,
}

const secret = { family: "config", in: [], to: "/Secret", name: "key" } as const

/**
 * What is fetched from a Secret: a property is a key of it; without one it is read as a whole, as one
 * value that uses no key in particular. `extract` copies all keys.
 */
const fetched: readonly ReferenceSpec[] = [
  { ...secret, at: "spec.data[].remoteRef", key: "property", keys: [] },
  { ...secret, at: "spec.dataFrom[].extract", key: "property" },
]

/** Without a URL it is the API server of the cluster in which the operator runs. */
function isThisCluster(url = "kubernetes.default"): boolean {
  return url.includes("kubernetes.default")
}

/** The namespace of this cluster that an ExternalSecret reads from; undefined when it reads elsewhere. */
function remoteNamespaceOf(graph: Graph, node: GraphNode): string | undefined {
  const [used] = entriesAt(node.resource, "spec.secretStoreRef")
  if (used === undefined) return undefined
  const to = resolveReference(graph, node, used, storeRef)?.to
  const store: Store | undefined = to === undefined ? undefined : graph.find(to)?.resource
  const kubernetes = store?.spec?.provider?.kubernetes
  if (kubernetes === undefined || !isThisCluster(kubernetes.server?.url)) return undefined
  return kubernetes.remoteNamespace ?? "default"
}

/**
 * Secrets of this cluster that ExternalSecrets read.
 * @see https://external-secrets.io/latest/provider/kubernetes/
 */
export function kubernetesStoreReferences(graph: Graph): Reference[] {
  return graph.ofKind(group, "ExternalSecret").flatMap((node) => {
    const namespace = remoteNamespaceOf(graph, node)
    if (namespace === undefined) return []
    return fetched.flatMap((spec) =>
      entriesAt(node.resource, spec.at).flatMap(
        (entry) => resolveReference(graph, node, entry, spec, namespace) ?? [],
      ),
    )
  })
}
