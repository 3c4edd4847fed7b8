import { apiGroup } from "@supaflux/core"
import type { Graph } from "../graph/graph.ts"
import type { GraphNode } from "../graph/graph-node.ts"
import type { ObjectReference } from "../graph/object-reference.ts"
import { entriesAt, type Entry } from "./entries-at.ts"
import type { ReferenceSpec } from "./reference-spec.ts"
import type { Reference } from "./reference.ts"

type Fields = Readonly<Record<string, unknown>>

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined
}

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {}
}

/** The name of one object: none where all of them are meant. */
function nameIn(value: unknown, spec: ReferenceSpec): string | undefined {
  const name = text(typeof value === "string" ? value : fieldsOf(value)[spec.name ?? "name"])
  return name === "*" ? undefined : name
}

/** The group and kind of a `group/Kind`. */
export function groupAndKind(type: string): { readonly group: string; readonly kind: string } {
  const [group = "", kind = ""] = type.split("/")
  return { group, kind }
}

function groupOf(fields: Fields, kind: string, spec: ReferenceSpec): string {
  const { group, apiGroup: named, apiVersion } = fields
  if (typeof group === "string") return group
  if (typeof named === "string") return named
  if (typeof apiVersion === "string") return apiGroup(apiVersion)
  return spec.groups?.[kind] ?? groupAndKind(spec.to).group
}

/** Whether objects of a kind live in a namespace, as far as anything says so. */
function isNamespaced(graph: Graph, group: string, kind: string): boolean {
  const apiVersion = group === "" ? "v1" : `${group}/v1`
  return (graph.kinds.get({ apiVersion, kind })?.scope ?? "Namespaced") === "Namespaced"
}

function keysOf(value: unknown, spec: ReferenceSpec): readonly string[] | undefined {
  if (spec.key === undefined) return spec.keys
  const named = entriesAt(value, spec.key).flatMap((entry) => text(entry.value) ?? [])
  return named.length > 0 ? named : spec.keys
}

function portOf(value: unknown, spec: ReferenceSpec): number | string | undefined {
  const { family, port = "port", defaultPort } = spec
  if (family !== "service") return undefined
  const [found] = port.split("|").flatMap((path) => entriesAt(value, path))
  return typeof found?.value === "number" ? found.value : (text(found?.value) ?? defaultPort)
}

function target(
  graph: Graph,
  fields: Fields,
  name: string,
  spec: ReferenceSpec,
  namespace: string | undefined,
): ObjectReference {
  const kind = text(fields["kind"]) ?? groupAndKind(spec.to).kind
  const group = groupOf(fields, kind, spec)
  if (!isNamespaced(graph, group, kind)) return { group, kind, namespace: undefined, name }
  return { group, kind, namespace: text(fields["namespace"]) ?? namespace, name }
}

/**
 * What stands at the path of a spec, as a reference; undefined when it names no object: no name,
 * all objects (`*`), another kind than those of the spec, or no namespace that could be known.
 *
 * @param namespace where the object is that is meant, when the reference names no namespace
 */
export function resolveReference(
  graph: Graph,
  from: GraphNode,
  { value, path }: Entry,
  spec: ReferenceSpec,
  namespace: string | undefined = from.namespace,
): Reference | undefined {
  const fields = fieldsOf(value)
  const name = nameIn(value, spec)
  if (name === undefined) return undefined
  const to = target(graph, fields, name, spec, namespace)
  if (!(spec.kinds?.includes(to.kind) ?? true)) return undefined
  if (to.namespace === undefined && isNamespaced(graph, to.group, to.kind)) return undefined
  const keys = keysOf(value, spec)
  const port = portOf(value, spec)
  return {
    family: spec.family,
    from,
    path,
    to,
    value,
    ...(keys === undefined ? {} : { keys }),
    ...(port === undefined ? {} : { port }),
    optional: spec.optional === true || fields["optional"] === true,
  }
}
