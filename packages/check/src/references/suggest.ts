import type { Graph } from "../graph/graph.ts"
import type { ObjectReference } from "../graph/object-reference.ts"
import { keySourcesOf } from "../secrets.ts"
import { describeReference } from "./describe-reference.ts"
import { nearestName } from "./nearest-name.ts"
import type { Reference } from "./reference.ts"
import { relatedKinds } from "./related-kinds.ts"

function candidates(graph: Graph, { group, kind }: ObjectReference): ObjectReference[] {
  const sources =
    group === "" && (kind === "Secret" || kind === "ConfigMap")
      ? [...keySourcesOf(graph).values()].flatMap((source) =>
          source.kind === kind ? [{ group, ...source }] : [],
        )
      : []
  return [...graph.ofKind(group, kind), ...sources]
}

/** An object of the same name, where it is another one that was meant: of another kind or elsewhere. */
function sameName(graph: Graph, { to, from }: Reference): ObjectReference | undefined {
  const elsewhere = candidates(graph, to).find(({ name }) => name === to.name)
  if (elsewhere !== undefined) return elsewhere
  const kinds = relatedKinds[to.kind] ?? []
  return kinds
    .flatMap(([group, kind]) => graph.ofKind(group, kind))
    .find((node) => node.name === to.name && node !== from)
}

/** What to do about a reference to nothing: the object that was probably meant, or what to add. */
export function suggest(graph: Graph, reference: Reference): string {
  const { to } = reference
  const near =
    sameName(graph, reference) ??
    byName(
      candidates(graph, to).filter(({ namespace }) => namespace === to.namespace),
      to.name,
    )
  return near === undefined
    ? `declare the ${to.kind}, or correct the reference`
    : `did you mean the ${describeReference(near)}?`
}

function byName(objects: readonly ObjectReference[], name: string): ObjectReference | undefined {
  const nearest = nearestName(
    name,
    objects.map((object) => object.name),
  )
  return objects.find((object) => object.name === nearest)
}
