import type { Graph } from "../graph/graph.ts"
import { perGraph } from "../graph/per-graph.ts"
import { referencesOf } from "../references.ts"
import { keySourceKey } from "../secrets.ts"
import { chartValueReadsOf } from "./chart-value-reads.ts"

/** What is read of a Secret or ConfigMap: all of it, or these keys. */
export type Reads = "all" | ReadonlySet<string>

/** What is read of each Secret and ConfigMap, by `keySourceKey`. What nobody reads is absent. */
export const readsOf: (graph: Graph) => ReadonlyMap<string, Reads> = perGraph((graph) => {
  const reads = new Map<string, "all" | Set<string>>()
  const add = (key: string, keys: readonly string[] | undefined) => {
    const before = reads.get(key)
    if (keys === undefined || before === "all") reads.set(key, "all")
    else if (before === undefined) reads.set(key, new Set(keys))
    else for (const one of keys) before.add(one)
  }
  for (const { to, keys } of referencesOf(graph).get("config") ?? []) {
    add(keySourceKey(to.kind, to.namespace, to.name), keys)
  }
  for (const { source, key } of chartValueReadsOf(graph)) {
    const { kind, namespace, name } = source
    add(keySourceKey(kind, namespace, name), key === undefined ? undefined : [key])
  }
  return reads
})
