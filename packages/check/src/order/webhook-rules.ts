import type { Graph } from "../graph/graph.ts"
import type { GraphNode } from "../graph/graph-node.ts"

/** Whether webhooks admit objects of a kind. */
export type Admits = (kind: Pick<GraphNode, "group" | "kind">) => boolean

interface Selector {
  readonly matchLabels?: object
  readonly matchExpressions?: readonly object[]
}

interface Webhook {
  readonly failurePolicy?: string
  readonly namespaceSelector?: Selector
  readonly objectSelector?: Selector
  readonly matchConditions?: readonly object[]
  readonly rules?: readonly {
    readonly apiGroups?: readonly string[]
    readonly resources?: readonly string[]
    readonly operations?: readonly string[]
  }[]
}

function isEmpty({ matchLabels = {}, matchExpressions = [] }: Selector = {}): boolean {
  return Object.keys(matchLabels).length === 0 && matchExpressions.length === 0
}

function has(all: readonly string[] | undefined, one: string): boolean {
  return all?.some((each) => each === "*" || each === one) === true
}

/** Whether a webhook admits every object of its kinds: selectors would have to be evaluated. */
function isPlain({
  failurePolicy = "Fail",
  objectSelector,
  namespaceSelector,
  matchConditions,
}: Webhook) {
  return (
    failurePolicy === "Fail" &&
    isEmpty(objectSelector) &&
    isEmpty(namespaceSelector) &&
    (matchConditions ?? []).length === 0
  )
}

/** The name of a kind's resource in URLs, as the API conventions make it. */
function plural(kind: string): string {
  const name = kind.toLowerCase()
  if (/(?:s|x|z|ch|sh)$/.test(name)) return `${name}es`
  return /[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`
}

/**
 * What the webhooks of a configuration admit whenever it is created, and refuse while they are not
 * there. Those that select by labels are left out: what they admit is not judged.
 */
export function admittedBy({ resource }: GraphNode, { ofKind }: Graph): Admits {
  const { webhooks = [] } = resource as { readonly webhooks?: readonly Webhook[] }
  const rules = webhooks.filter(isPlain).flatMap((webhook) => webhook.rules ?? [])
  const plurals = new Map(
    ofKind("apiextensions.k8s.io", "CustomResourceDefinition").map(({ resource: definition }) => {
      const { spec } = definition as {
        readonly spec?: { group?: string; names?: { kind?: string; plural?: string } }
      }
      return [`${spec?.group ?? ""}/${spec?.names?.kind ?? ""}`, spec?.names?.plural]
    }),
  )
  return ({ group, kind }) =>
    rules.some(
      ({ apiGroups, resources, operations }) =>
        has(operations, "CREATE") &&
        has(apiGroups, group) &&
        has(resources, plurals.get(`${group}/${kind}`) ?? plural(kind)),
    )
}
