import type { Graph } from "./graph/graph.ts"
import { perGraph } from "./graph/per-graph.ts"
import { certificateOwners } from "./secrets/certificate-owners.ts"
import { externalSecretOwners } from "./secrets/external-secret-owners.ts"
import type { KeyOwner } from "./secrets/key-owner.ts"
import { plainOwners } from "./secrets/plain-owners.ts"
import { sealedOwners } from "./secrets/sealed-owners.ts"

/** A Secret or ConfigMap that will be there, and who makes it. */
export interface KeySource {
  readonly kind: "Secret" | "ConfigMap"
  readonly namespace: string
  readonly name: string
  /** Who makes it or adds to it, in the order of the graph. */
  readonly owners: readonly KeyOwner[]
  readonly keys: ReadonlySet<string>
  /** Whether it may have keys that nothing declares. */
  readonly open: boolean
}

/** What names a Secret or ConfigMap in {@link keySourcesOf}. */
export function keySourceKey(kind: string, namespace: string | undefined, name: string): string {
  return `${kind}/${namespace ?? ""}/${name}`
}

function source(owners: readonly [KeyOwner, ...KeyOwner[]]): KeySource {
  const [{ kind, namespace, name }] = owners
  return {
    kind,
    namespace,
    name,
    owners,
    keys: new Set(owners.flatMap(({ keys }) => keys.map(({ key }) => key))),
    open: owners.some(({ open }) => open) || owners.every(({ merges }) => merges),
  }
}

/** Every Secret and ConfigMap whose maker the graph holds, by {@link keySourceKey}. */
export const keySourcesOf: (graph: Graph) => ReadonlyMap<string, KeySource> = perGraph((graph) => {
  const owners = [
    ...plainOwners(graph),
    ...externalSecretOwners(graph),
    ...certificateOwners(graph),
    ...sealedOwners(graph),
  ]
  const grouped = Map.groupBy(owners, ({ kind, namespace, name }) =>
    keySourceKey(kind, namespace, name),
  )
  return new Map(
    [...grouped].map(([key, [first, ...rest]]) => [key, source([first as KeyOwner, ...rest])]),
  )
})
