import type { Graph } from "../graph/graph.ts"
import type { GraphNode } from "../graph/graph-node.ts"
import { specOf } from "../order/flux-specs.ts"
import type { Labels } from "../selectors/matches-selector.ts"
import type { BackedUp } from "./backed-up.ts"

interface Source {
  readonly sourceRef?: { readonly generatorRef?: unknown }
}

interface ExternalSecretSpec {
  readonly target: {
    readonly name?: string
    readonly template?: { readonly metadata?: { readonly labels?: Labels } }
  }
  readonly data: readonly Source[]
  readonly dataFrom: readonly Source[]
}

interface PushSecretSpec {
  readonly selector: {
    readonly secret?: { readonly name?: string; readonly selector?: object }
  }
}

const group = "external-secrets.io"

/** Whether a PushSecret may bring a Secret of a namespace into a store. */
function mayPush(push: GraphNode, namespace: string, name: string): boolean {
  const { secret } = specOf<PushSecretSpec>(push).selector ?? {}
  if (push.namespace !== namespace || secret === undefined) return false
  return secret.name === name || secret.selector !== undefined
}

function isGenerated({ data = [], dataFrom = [] }: Partial<ExternalSecretSpec>): boolean {
  return [...data, ...dataFrom].some(({ sourceRef }) => sourceRef?.generatorRef !== undefined)
}

/** The Secret that an ExternalSecret makes; without a template it has the labels of the latter. */
function madeBy(node: GraphNode, namespace: string): BackedUp {
  const { target = {} } = specOf<ExternalSecretSpec>(node)
  const labels = target.template?.metadata?.labels ?? node.resource.metadata?.labels ?? {}
  return {
    type: "secret",
    name: target.name ?? node.name,
    node,
    path: target.name === undefined ? ["metadata", "name"] : ["spec", "target", "name"],
    item: { types: ["secrets", "secret"], namespace, labels },
  }
}

/**
 * The Secrets whose values were made up in the cluster and exist there alone. What a store holds, or
 * Git, comes from there again; what a chart makes up cannot be known.
 */
export function generatedSecrets(graph: Graph): BackedUp[] {
  const pushes = Map.groupBy(graph.ofKind(group, "PushSecret"), (push) => push.namespace)
  return graph.ofKind(group, "ExternalSecret").flatMap((node): BackedUp[] => {
    const { namespace } = node
    if (namespace === undefined || !isGenerated(specOf<ExternalSecretSpec>(node))) return []
    const made = madeBy(node, namespace)
    const pushed = (pushes.get(namespace) ?? []).some((push) => mayPush(push, namespace, made.name))
    return pushed ? [] : [made]
  })
}
