import type { Graph } from "../graph/graph.ts"
import type { GraphNode } from "../graph/graph-node.ts"
import { namespacesOf } from "../selectors/namespaces-of.ts"
import { matchesSelector, type LabelSelector } from "../selectors/matches-selector.ts"
import type { DeclaredKey, KeyOwner } from "./key-owner.ts"

/** The parts of an ExternalSecret's `spec` that say what it makes. */
interface ExternalSecretSpec {
  readonly target?: {
    readonly name?: string
    readonly creationPolicy?: string
    readonly manifest?: { readonly kind?: string }
    readonly template?: {
      readonly mergePolicy?: string
      readonly data?: Readonly<Record<string, unknown>>
      readonly templateFrom?: readonly unknown[]
    }
  }
  readonly data?: readonly { readonly secretKey?: string }[]
  readonly dataFrom?: readonly unknown[]
}

interface ClusterSpec {
  readonly externalSecretName?: string
  readonly externalSecretSpec?: ExternalSecretSpec
  readonly namespaces?: readonly string[]
  readonly namespaceSelector?: LabelSelector
  readonly namespaceSelectors?: readonly LabelSelector[]
}

type Path = readonly (string | number)[]

function fetched(spec: ExternalSecretSpec, at: Path): DeclaredKey[] {
  return (spec.data ?? []).flatMap(({ secretKey }, index) =>
    secretKey === undefined ? [] : [{ key: secretKey, path: [...at, "data", index, "secretKey"] }],
  )
}

/**
 * The keys of what an ExternalSecret makes. A template replaces what was fetched, unless its
 * `mergePolicy` is Merge.
 * @see https://external-secrets.io/latest/guides/templating/
 */
function keysOf(spec: ExternalSecretSpec, at: Path): Pick<KeyOwner, "keys" | "open"> {
  const { data, templateFrom = [], mergePolicy = "Replace" } = spec.target?.template ?? {}
  const templated = Object.keys(data ?? {}).map((key) => ({
    key,
    path: [...at, "target", "template", "data", key],
  }))
  const replaces = mergePolicy === "Replace" && (data !== undefined || templateFrom.length > 0)
  const open = templateFrom.length > 0 || (!replaces && (spec.dataFrom ?? []).length > 0)
  return { keys: replaces ? templated : [...templated, ...fetched(spec, at)], open }
}

function kindOf({ target }: ExternalSecretSpec): KeyOwner["kind"] | undefined {
  const kind = target?.manifest?.kind ?? "Secret"
  return kind === "Secret" || kind === "ConfigMap" ? kind : undefined
}

function owner(
  node: GraphNode,
  spec: ExternalSecretSpec,
  at: Path,
  namespace: string | undefined,
  fallback: string,
): KeyOwner[] {
  const { name = fallback, creationPolicy = "Owner" } = spec.target ?? {}
  const kind = kindOf(spec)
  if (namespace === undefined || kind === undefined || creationPolicy === "None") return []
  const path = spec.target?.name === undefined ? ["metadata", "name"] : [...at, "target", "name"]
  const merges = creationPolicy === "Merge" || creationPolicy === "CreateOrMerge"
  return [{ kind, namespace, name, node, path, merges, chosen: true, ...keysOf(spec, at) }]
}

function ofCluster(graph: Graph, node: GraphNode): KeyOwner[] {
  const spec = (node.resource as { readonly spec?: ClusterSpec }).spec ?? {}
  const selectors = [...(spec.namespaceSelectors ?? []), spec.namespaceSelector ?? []].flat()
  const chosen = [...namespacesOf(graph).values()].filter(
    ({ name, labels }) =>
      (spec.namespaces ?? []).includes(name) ||
      selectors.some((selector) => matchesSelector(selector, labels)),
  )
  const at = ["spec", "externalSecretSpec"]
  const name = spec.externalSecretName ?? node.name
  return chosen.flatMap((namespace) =>
    owner(node, spec.externalSecretSpec ?? {}, at, namespace.name, name),
  )
}

/** What the External Secrets Operator makes. */
export function externalSecretOwners(graph: Graph): KeyOwner[] {
  const group = "external-secrets.io"
  return [
    ...graph.ofKind(group, "ExternalSecret").flatMap((node) => {
      const { spec = {} } = node.resource as { readonly spec?: ExternalSecretSpec }
      return owner(node, spec, ["spec"], node.namespace, node.name)
    }),
    ...graph.ofKind(group, "ClusterExternalSecret").flatMap((node) => ofCluster(graph, node)),
  ]
}
