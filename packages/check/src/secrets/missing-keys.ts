import type { Graph } from "../graph/graph.ts"
import type { ObjectReference } from "../graph/object-reference.ts"
import type { Problem } from "../problem.ts"
import { nearestName } from "../references/nearest-name.ts"
import { referencesOf } from "../references.ts"
import { keySourceKey, keySourcesOf, type KeySource } from "../secrets.ts"
import { chartValueReadsOf } from "./chart-value-reads.ts"

/**
 * The ConfigMap with the certificates of the API server, which every namespace has.
 * @see https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/
 */
function everywhere({ kind, namespace = "", name }: ObjectReference): KeySource | undefined {
  if (kind !== "ConfigMap" || name !== "kube-root-ca.crt") return undefined
  return { kind, namespace, name, owners: [], keys: new Set(["ca.crt"]), open: false }
}

type Place = Pick<Problem, "node" | "path">

function problem({ kind, namespace, name, keys }: KeySource, key: string, place: Place): Problem {
  const near = nearestName(key, keys)
  const list = [...keys].map((known) => JSON.stringify(known)).join(", ")
  return {
    ...place,
    message: `reads the key ${JSON.stringify(key)} of the ${kind} ${namespace}/${name}, which has ${list}`,
    hint:
      near === undefined
        ? `add the key where the ${kind} is made, or read one that is there`
        : `did you mean ${JSON.stringify(near)}?`,
  }
}

/** The keys of Secrets or ConfigMaps that are read, although whoever makes these does not make the keys. */
export function missingKeys(graph: Graph, kind: KeySource["kind"]): Problem[] {
  const sources = keySourcesOf(graph)
  const read = (referencesOf(graph).get("config") ?? []).flatMap((reference): Problem[] => {
    const { from: node, path, to, keys = [], optional } = reference
    const source = sources.get(keySourceKey(to.kind, to.namespace, to.name)) ?? everywhere(to)
    if (optional || to.kind !== kind || source === undefined || source.open) return []
    return keys.flatMap((key) =>
      source.keys.has(key) ? [] : [problem(source, key, { node, path })],
    )
  })
  const values = chartValueReadsOf(graph).flatMap(({ node, path, source, key }): Problem[] =>
    source.kind !== kind || source.open || key === undefined || source.keys.has(key)
      ? []
      : [problem(source, key, { node, path })],
  )
  return [...read, ...values]
}
