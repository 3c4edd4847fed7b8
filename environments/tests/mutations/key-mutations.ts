import {
  chartValueReadsOf,
  keySourcesOf,
  referencesOf,
  type Graph,
  type KeyOwner,
  type KeySource,
  type Reference,
} from "@supaflux/check"
import { describeResource, type Resource } from "@supaflux/core"
import { changeAt, other, renamed } from "./change.ts"
import type { Mutation } from "./mutation.ts"

const missing: Readonly<Record<string, string>> = {
  Secret: "SECRET_KEY_MISSING",
  ConfigMap: "CONFIG_MAP_KEY_MISSING",
}

function sourceOf(graph: Graph, { to }: Reference): KeySource | undefined {
  return keySourcesOf(graph).get(`${to.kind}/${to.namespace ?? ""}/${to.name}`)
}

/** Each key where it is read, to another one. */
function reads(graph: Graph): Mutation[] {
  const references = referencesOf(graph).get("config") ?? []
  return references.flatMap((reference) => {
    const { from, to, path, keys = [], value, optional } = reference
    return keys.flatMap((key): Mutation[] => {
      const changed = renamed(value, key, other(key))
      // Keys that every Secret of its sort has are nowhere written.
      if (optional || JSON.stringify(changed) === JSON.stringify(value)) return []
      return [
        {
          sort: `Key that is read: ${to.kind}`,
          label: `${key} of ${to.name} in ${describeResource(from.resource)} at ${path.join(".")}`,
          replaced: new Map([[from.resource, changeAt(from.resource, path, () => changed)]]),
          codes: [missing[to.kind] ?? ""],
          at: [describeResource(from.resource)],
        },
      ]
    })
  })
}

/** Each key among chart values, to another one. */
function valueReads(graph: Graph): Mutation[] {
  return chartValueReadsOf(graph).flatMap(({ node, path, source, key }): Mutation[] =>
    key === undefined
      ? []
      : [
          {
            sort: "Key that chart values name",
            label: `${key} of ${source.name} in ${describeResource(node.resource)} at ${path.join(".")}`,
            replaced: new Map([[node.resource, changeAt(node.resource, path, () => other(key))]]),
            codes: [missing[source.kind] ?? ""],
            at: [describeResource(node.resource)],
          },
        ],
  )
}

function readByName(graph: Graph): Map<KeySource, Map<string, string[]>> {
  const all = new Map<KeySource, Map<string, string[]>>()
  const add = (source: KeySource | undefined, key: string, reader: Resource) => {
    if (source === undefined) return
    const keys = all.get(source) ?? new Map<string, string[]>()
    all.set(source, keys.set(key, [...(keys.get(key) ?? []), describeResource(reader)]))
  }
  for (const reference of referencesOf(graph).get("config") ?? []) {
    if (reference.optional) continue
    for (const key of reference.keys ?? [])
      add(sourceOf(graph, reference), key, reference.from.resource)
  }
  for (const { source, key, node } of chartValueReadsOf(graph)) {
    if (key !== undefined) add(source, key, node.resource)
  }
  return all
}

/** A manifest in which a key has another name: the key of a map, or the value of a field. */
function renameKey(node: KeyOwner["node"], { key, path }: KeyOwner["keys"][number]): Resource {
  if (path.at(-1) !== key) return changeAt(node.resource, path, () => other(key))
  return changeAt(node.resource, path.slice(0, -1), (map) =>
    Object.fromEntries(
      Object.entries(map as object).map(([name, value]) => [
        name === key ? other(key) : name,
        value,
      ]),
    ),
  )
}

/** Each key where it is declared, when it is read by its name, to another one. */
function declarations(graph: Graph): Mutation[] {
  return [...readByName(graph)].flatMap(([{ owners, kind, name, open }, readers]) =>
    owners.flatMap(({ node, keys }) =>
      keys.flatMap((declared): Mutation[] => {
        const at = readers.get(declared.key)
        const isOwn = declared.path.at(-1) === declared.key || declared.path.includes("data")
        if (at === undefined || open || !isOwn) return []
        return [
          {
            sort: `Key that is declared: ${kind}`,
            label: `${declared.key} of ${name} in ${describeResource(node.resource)}`,
            replaced: new Map([[node.resource, renameKey(node, declared)]]),
            codes: [missing[kind] ?? ""],
            at,
          },
        ]
      }),
    ),
  )
}

interface Fetching extends Resource {
  readonly spec?: { readonly target?: { readonly name?: string } }
}

/** Each ExternalSecret with a key that nothing reads, and for the Secret of another one. */
function additions(graph: Graph): Mutation[] {
  const all = graph.ofKind("external-secrets.io", "ExternalSecret")
  return all.flatMap(({ resource, namespace }): Mutation[] => {
    const unread = changeAt(resource, ["spec", "data"], (data) => [
      ...(data as readonly unknown[]),
      { secretKey: "mutant", remoteRef: { key: "mutant" } },
    ])
    const another = all.find((one) => one.resource !== resource && one.namespace === namespace)
    const { spec }: Fetching = another?.resource ?? resource
    const target = another === undefined ? undefined : spec?.target?.name
    const label = describeResource(resource)
    return [
      {
        sort: "Key that nothing reads",
        label,
        replaced: new Map([[resource, unread]]),
        codes: ["SECRET_KEY_UNREAD"],
        at: [label],
      },
      ...(target === undefined
        ? []
        : [
            {
              sort: "Second owner of a Secret",
              label,
              replaced: new Map([
                [resource, changeAt(resource, ["spec", "target", "name"], () => target)],
              ]),
              codes: ["SECRET_OWNERS_CONFLICT"],
            },
          ]),
    ]
  })
}

/** Every key of a Secret or ConfigMap, from both ends. */
export function keyMutations(graph: Graph): Mutation[] {
  return [...reads(graph), ...valueReads(graph), ...declarations(graph), ...additions(graph)]
}
