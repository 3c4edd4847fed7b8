import type { Graph } from "../graph/graph.ts"
import type { GraphNode } from "../graph/graph-node.ts"
import { perGraph } from "../graph/per-graph.ts"
import { keySourceKey, keySourcesOf, type KeySource } from "../secrets.ts"

/** A place among the values of a chart that names a key of a Secret or ConfigMap. */
export interface ChartValueRead {
  readonly node: GraphNode
  readonly path: readonly (string | number)[]
  /** Path of the value that is the name. */
  readonly named: readonly (string | number)[]
  readonly source: KeySource
  /** Undefined where the Secret alone is named, and the chart chooses the keys. */
  readonly key: string | undefined
}

type Fields = Readonly<Record<string, unknown>>
type Path = readonly (string | number)[]

/** `userKey` and `passwordKey` beside `existingSecret`; not `secretKey`, which may be half of a key pair. */
const keyField = /^(?:existingSecret\w*|user|userName|username|admin\w+|\w*[pP]assword|token)Key$/

function keysBeside(fields: Fields): (readonly [string, string])[] {
  return Object.entries(fields).flatMap(([field, value]) =>
    typeof value === "string" && (field === "key" || keyField.test(field))
      ? [[field, value] as const]
      : [],
  )
}

interface Reader {
  readonly node: GraphNode
  readonly find: (kind: string, name: string) => KeySource | undefined
  /** Whether there is a Secret of that name whose keys nothing shows. */
  readonly isPromised: (secret: string) => boolean
}

/** The Secret or ConfigMap that a field names: by its own name, or that of what it is for. */
function named(field: string, value: unknown, { find, isPromised }: Reader): KeySource | undefined {
  if (typeof value !== "string") return undefined
  if (/configMap/i.test(field)) return find("ConfigMap", value)
  const secret = find("Secret", value)
  if (secret !== undefined || field !== "name" || isPromised(value)) return secret
  return find("ConfigMap", value)
}

function* readsIn(value: unknown, path: Path, reader: Reader): Generator<ChartValueRead> {
  if (typeof value !== "object" || value === null) return
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const source = named("", item, reader)
      if (source !== undefined) {
        const at = [...path, index]
        yield { node: reader.node, path: at, named: at, source, key: undefined }
      }
      yield* readsIn(item, [...path, index], reader)
    }
    return
  }
  const fields = value as Fields
  for (const [field, child] of Object.entries(fields)) {
    const source = named(field, child, reader)
    if (source !== undefined) {
      const keys = keysBeside(fields)
      const { node } = reader
      const at = [...path, field]
      if (keys.length === 0) yield { node, path: at, named: at, source, key: undefined }
      for (const [name, key] of keys) yield { node, path: [...path, name], named: at, source, key }
    }
    yield* readsIn(child, [...path, field], reader)
  }
}

/**
 * Where values of HelmReleases name Secrets and ConfigMaps of the namespace that they install into:
 * `{ name, key }`, `{ configMap, key }`, `existingSecret` with keys beside it, or a name alone.
 */
export const chartValueReadsOf: (graph: Graph) => readonly ChartValueRead[] = perGraph((graph) => {
  const sources = keySourcesOf(graph)
  return graph.units.flatMap(({ object, target }) => {
    if (object === undefined || target === undefined) return []
    const { spec } = object.resource as { readonly spec?: { readonly values?: unknown } }
    const find = (kind: string, name: string) => sources.get(keySourceKey(kind, target, name))
    // In a tree by hand, a Secret that nothing shows may be made outside.
    const isPromised = (name: string) =>
      !graph.declared ||
      graph.promised({ group: "", kind: "Secret", namespace: target, name }) !== undefined
    return [...readsIn(spec?.values, ["spec", "values"], { node: object, find, isPromised })]
  })
})
