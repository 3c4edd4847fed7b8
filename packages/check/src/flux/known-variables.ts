import type { Graph } from "../graph/graph.ts"
import type { GraphNode } from "../graph/graph-node.ts"
import { specOf } from "../order/flux-specs.ts"
import { keySourceKey, keySourcesOf } from "../secrets.ts"

interface PostBuild {
  readonly substitute?: Readonly<Record<string, string>>
  readonly substituteFrom?: readonly { readonly kind: string; readonly name: string }[]
  readonly substituteStrategy?: string
}

/** The variables that a Kustomization replaces. */
export interface KnownVariables {
  readonly names: ReadonlySet<string>
  /** Whether there may be others: of a ConfigMap or Secret whose keys are not known. */
  readonly open: boolean
}

/** The variables of a Kustomization; undefined when it replaces nothing: it defines none. */
export function knownVariables(graph: Graph, node: GraphNode): KnownVariables | undefined {
  const { postBuild } = specOf<{ postBuild: PostBuild }>(node)
  if (postBuild === undefined) return undefined
  const { substitute = {}, substituteFrom = [], substituteStrategy } = postBuild
  const sources = substituteFrom.map(({ kind, name }) =>
    keySourcesOf(graph).get(keySourceKey(kind, node.namespace, name)),
  )
  const names = [
    ...Object.keys(substitute),
    ...sources.flatMap((source) => [...(source?.keys ?? [])]),
  ]
  const open = sources.some((source) => source === undefined || source.open)
  if (names.length === 0 && !open && substituteStrategy !== "Always") return undefined
  return { names: new Set(names), open }
}
