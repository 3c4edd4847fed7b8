import {
  environmentGraph,
  podsOf,
  referencesOf,
  selectionsOf,
  standing,
  type Graph,
  type ObjectReference,
  type RenderedChart,
  type Selection,
} from "@supaflux/check"
import { identity, type Generated, type Resource } from "@supaflux/core"
import type { Replaced } from "./mutation.ts"

/** An environment that can be built again with some of its objects changed. */
export interface World {
  readonly graph: Graph
  /** The graph with other objects in place of some, and other renderings of some releases. */
  readonly with: (replaced: Replaced, charts?: Charts) => Graph
}

type Charts = ReadonlyMap<string, RenderedChart>

/** What the names of selected stand-ins begin with. */
export const standInName = "stand-in-"

const path = "generated/production"

function graphOf({ composition, delivered }: Generated, charts: Charts): Graph {
  return environmentGraph({ composition, delivered, path, charts })
}

function apiVersion(group: string): string {
  return group === "" ? "v1" : `${group}/v1`
}

/** What a chart that cannot be rendered here has to bring, for a reference into it to end somewhere. */
function standIn({ group, kind, namespace, name }: ObjectReference, port: unknown): Resource {
  const metadata = namespace === undefined ? { name } : { name, namespace }
  const spec = port === undefined ? {} : { spec: { ports: [{ port, name: "port" }] } }
  return { apiVersion: apiVersion(group), kind, metadata, ...spec }
}

interface Monitor extends Resource {
  readonly spec?: {
    readonly endpoints?: readonly { readonly port?: string }[]
    readonly podMetricsEndpoints?: readonly { readonly port?: string }[]
  }
}

/** What a selector has to match, with the ports that a monitor scrapes, and a probe as pods have. */
function selected({ selects, selector, namespaces, from }: Selection, index: number): Resource {
  const labels = selector.matchLabels ?? {}
  const metadata = { name: `${standInName}${index}`, namespace: namespaces[0] ?? "", labels }
  const { endpoints = [], podMetricsEndpoints = [] } = (from.resource as Monitor).spec ?? {}
  const ports = [...endpoints, ...podMetricsEndpoints].map(({ port }) => ({ name: port }))
  const container = { ports, readinessProbe: { tcpSocket: { port: 1 } } }
  const template = { metadata: { labels }, spec: { containers: [container] } }
  const [apiVersion, kind, spec] =
    selects === "pods" ? ["apps/v1", "Deployment", { template }] : ["v1", "Service", { ports }]
  return { apiVersion, kind, metadata, spec } as Resource
}

function selectionKey({ selects, selector, namespaces }: Selection): string {
  return JSON.stringify([selects, selector, namespaces])
}

function matchesNothing(graph: Graph, { selects, selector, namespaces }: Selection): boolean {
  const wanted = Object.entries(selector.matchLabels ?? {})
  const labelled =
    selects === "pods"
      ? podsOf(graph)
      : graph.ofKind("", "Service").map(({ namespace = "", resource }) => ({
          namespace,
          labels: resource.metadata?.labels ?? {},
        }))
  return (
    wanted.length > 0 &&
    !labelled.some(
      ({ namespace, labels }) =>
        namespaces.includes(namespace) && wanted.every(([key, value]) => labels[key] === value),
    )
  )
}

/** What charts bring that could not be rendered: what is referred to and selected in them, and no more. */
function standIns(open: Graph, closed: Graph): Resource[] {
  const references = [...referencesOf(open).values()].flat()
  const unknown = references.filter(({ to }) => standing(open, to) === "unknown")
  const byKey = new Map(
    unknown.map(({ to, port }) => [JSON.stringify(to), standIn(to, port)] as const),
  )
  const none = selectionsOf(closed).filter((selection) => matchesNothing(closed, selection))
  const distinct = new Map(none.map((selection) => [selectionKey(selection), selection] as const))
  return [...byKey.values(), ...[...distinct.values()].map(selected)]
}

/**
 * The environment with every chart known: ours as helm renders it, the others with stand-ins for what
 * is referred to in them. Otherwise what a chart might bring would excuse every defect.
 */
export function closedWorld(generated: Generated, rendered: Charts): World {
  const open = graphOf(generated, rendered)
  const empty = { status: "rendered" as const, resources: [], crds: [] }
  const releases = open.units.flatMap(({ type, object, target }) =>
    type === "helm-release" && object !== undefined ? [{ object, target }] : [],
  )
  const known = new Map(
    releases.map(({ object }) => {
      const chart = rendered.get(identity(object.resource))
      return [identity(object.resource), chart?.status === "rendered" ? chart : empty] as const
    }),
  )
  const made = standIns(open, graphOf(generated, known))
  const withStandIns = new Map(
    releases.map(({ object, target }, index) => {
      const chart = known.get(identity(object.resource)) ?? empty
      const first = releases.findIndex((release) => release.target === target) === index
      const mine = made.filter(({ metadata }) =>
        metadata?.namespace === undefined ? index === 0 : first && metadata.namespace === target,
      )
      return [identity(object.resource), { ...chart, resources: [...chart.resources, ...mine] }]
    }),
  )
  return rebuildable(generated, withStandIns)
}

/** The environment as it is: what a chart might bring that cannot be rendered here is unknown. */
export function rebuildable(generated: Generated, charts: Charts): World {
  const graph = graphOf(generated, charts)
  // As the graph has them, in the namespace of their release: so that they can be found in it.
  const placed = new Map(
    graph.units.flatMap(({ type, object, nodes }) =>
      type === "helm-release" && object !== undefined
        ? [[identity(object.resource), nodes.map(({ resource }) => resource)] as const]
        : [],
    ),
  )
  const before: ReadonlySet<Resource> = new Set(
    [...charts.values()].flatMap((chart) => (chart.status === "rendered" ? chart.crds : [])),
  )
  const rebuild: World["with"] = (replaced, others = new Map()) => {
    const now = (resource: Resource): Resource[] => {
      if (!replaced.has(resource)) return [resource]
      return [replaced.get(resource) ?? []].flat<(Resource | readonly Resource[])[]>()
    }
    const within = <Item extends { readonly resource: Resource }>(items: readonly Item[]): Item[] =>
      items.flatMap((item) => now(item.resource).map((resource) => ({ ...item, resource })))
    const { composition, delivered } = generated
    return environmentGraph({
      composition: {
        ...composition,
        components: composition.components.map((component) => ({
          ...component,
          resources: within(component.resources),
        })),
      },
      delivered: { ...delivered, resources: within(delivered.resources) },
      path,
      charts: new Map(
        [...placed].map(([key, resources]): [string, RenderedChart] => {
          const chart = others.get(key) ?? charts.get(key)
          if (chart?.status !== "rendered" || others.has(key)) {
            return [key, chart ?? { status: "unknown", reason: "nothing rendered it" }]
          }
          const crds = resources.filter((resource) => before.has(resource)).flatMap(now)
          const rest = resources.filter((resource) => !before.has(resource)).flatMap(now)
          return [key, { status: "rendered", resources: rest, crds }]
        }),
      ),
    })
  }
  return { graph: rebuild(new Map()), with: rebuild }
}
