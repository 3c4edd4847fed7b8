import type { Graph } from "../graph/graph.ts"
import type { ObjectReference } from "../graph/object-reference.ts"
import { perGraph } from "../graph/per-graph.ts"
import { keySourcesOf } from "../secrets.ts"
import { describeReference } from "./describe-reference.ts"
import { nearestName } from "./nearest-name.ts"
import type { Reference } from "./reference.ts"
import { relatedKinds } from "./related-kinds.ts"

/** What references to a kind may have meant: its objects, then what is made without a manifest. */
interface Candidates {
  readonly byName: ReadonlyMap<string, readonly ObjectReference[]>
  readonly byNamespace: ReadonlyMap<string | undefined, readonly ObjectReference[]>
}

function candidatesFor(graph: Graph, group: string, kind: string): Candidates {
  const sources =
    group === "" && (kind === "Secret" || kind === "ConfigMap")
      ? [...keySourcesOf(graph).values()].flatMap((source) =>
          source.kind === kind ? [{ group, ...source }] : [],
        )
      : []
  const all = [...graph.ofKind(group, kind), ...sources]
  return {
    byName: Map.groupBy(all, ({ name }) => name),
    byNamespace: Map.groupBy(all, ({ namespace }) => namespace),
  }
}

const knownKinds = perGraph(() => new Map<string, Candidates>())

/** The candidates of a kind, which are collected when the first reference to it goes wrong. */
function candidates(
  graph: Graph,
  { group, kind }: Pick<ObjectReference, "group" | "kind">,
): Candidates {
  const known = knownKinds(graph)
  const key = `${group}/${kind}`
  const found = known.get(key) ?? candidatesFor(graph, group, kind)
  known.set(key, found)
  return found
}

/** An object of the same name, where it is another one that was meant: of another kind or elsewhere. */
function sameName(graph: Graph, { to, from }: Reference): ObjectReference | undefined {
  const [elsewhere] = candidates(graph, to).byName.get(to.name) ?? []
  if (elsewhere !== undefined) return elsewhere
  const kinds = relatedKinds[to.kind] ?? []
  return kinds
    .flatMap(([group, kind]) => candidates(graph, { group, kind }).byName.get(to.name) ?? [])
    .find((object) => object !== from)
}

/** An object of the same kind and namespace whose name is like that of a reference. */
function likeName(graph: Graph, to: ObjectReference): ObjectReference | undefined {
  const objects = candidates(graph, to).byNamespace.get(to.namespace) ?? []
  const nearest = nearestName(
    to.name,
    objects.map(({ name }) => name),
  )
  return objects.find(({ name }) => name === nearest)
}

/** What to do about a reference to nothing: the object that was probably meant, or what to add. */
export function suggest(graph: Graph, reference: Reference): string {
  const { to } = reference
  const near = sameName(graph, reference) ?? likeName(graph, to)
  return near === undefined
    ? `declare the ${to.kind}, or correct the reference`
    : `did you mean the ${describeReference(near)}?`
}
