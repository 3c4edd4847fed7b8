import { matchesSelector, type Labels, type LabelSelector } from "./matches-selector.ts"

/** Objects with labels, found by selector without a look at each of them. */
export interface LabelIndex<Item> {
  /** Those in a namespace that a selector matches. */
  readonly matching: (namespace: string, selector: LabelSelector) => readonly Item[]
}

interface Labelled {
  readonly namespace: string
  readonly labels: Labels
}

const none: readonly never[] = []

function keyOf(namespace: string, label: string, value: string): string {
  return `${namespace}\n${label}\n${value}`
}

/** The conditions of a selector that name a key and its possible values. */
function pairsOf({ matchLabels = {}, matchExpressions = [] }: LabelSelector) {
  return [
    ...Object.entries(matchLabels).map(([key, value]) => [key, [value]] as const),
    ...matchExpressions.flatMap(({ key, operator, values = [] }) =>
      operator === "In" ? [[key, values] as const] : [],
    ),
  ]
}

function sizeOf(lists: readonly (readonly unknown[])[]): number {
  return lists.reduce((size, list) => size + list.length, 0)
}

/** Builds an index: each selector looks at the objects of its rarest label alone. */
export function labelIndex<Item extends Labelled>(items: readonly Item[]): LabelIndex<Item> {
  const byNamespace = Map.groupBy(items, ({ namespace }) => namespace)
  const byLabel = new Map<string, Item[]>()
  for (const item of items) {
    for (const [label, value] of Object.entries(item.labels)) {
      const key = keyOf(item.namespace, label, value)
      const list = byLabel.get(key)
      if (list === undefined) byLabel.set(key, [item])
      else list.push(item)
    }
  }
  const candidates = (namespace: string, selector: LabelSelector): readonly Item[] => {
    let rarest: readonly (readonly Item[])[] = [byNamespace.get(namespace) ?? none]
    for (const [key, values] of pairsOf(selector)) {
      const lists = values.map((value) => byLabel.get(keyOf(namespace, key, value)) ?? none)
      if (sizeOf(lists) < sizeOf(rarest)) rarest = lists
    }
    return rarest.flat()
  }
  return {
    matching: (namespace, selector) =>
      candidates(namespace, selector).filter(({ labels }) => matchesSelector(selector, labels)),
  }
}
