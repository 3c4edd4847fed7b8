import type { Graph } from "../graph/graph.ts"
import type { GraphNode } from "../graph/graph-node.ts"
import { chartName } from "../order/webhook-charts.ts"
import { entriesAt, type Entry } from "../references/entries-at.ts"
import { podsByLabel } from "../selectors/pods-by-label.ts"
import { portNames } from "../selectors/port-names.ts"
import type { Selection } from "../selectors/selection.ts"
import { selectionsOf } from "../selectors/selections-of.ts"
import { servicesByLabel } from "../selectors/services-by-label.ts"
import type { Call } from "./call.ts"
import { endpointsOf, podPort, type Endpoint } from "./endpoints-of.ts"
import { isAmbient } from "./is-ambient.ts"
import { meshOf } from "./mesh.ts"

/** Charts whose release scrapes from its namespace. */
const charts = new Set(["kube-prometheus-stack"])

interface Scraper {
  readonly podMetadata?: { readonly labels?: Readonly<Record<string, string>> }
  readonly serviceAccountName?: string
}

/** The namespaces of such releases. */
function releasesOf(graph: Graph): readonly string[] {
  const find = (kind: string, namespace: string | undefined, name: string) =>
    graph.find({ group: "source.toolkit.fluxcd.io", kind, namespace, name })
  return graph
    .ofKind("helm.toolkit.fluxcd.io", "HelmRelease")
    .filter((release) => charts.has(chartName(release, find) ?? ""))
    .flatMap(({ namespace, resource }) => namespaceOf({ resource, namespace }) ?? [])
}

function namespaceOf({ resource, namespace }: Pick<GraphNode, "resource" | "namespace">) {
  const [target] = entriesAt(resource, "spec.targetNamespace")
  return typeof target?.value === "string" ? target.value : namespace
}

/** Every Prometheus that is known; without any, those that charts bring which nobody rendered. */
function scrapersOf(graph: Graph): readonly Pick<Call, "caller" | "by">[] {
  const mesh = meshOf(graph)
  const own = graph.ofKind("monitoring.coreos.com", "Prometheus").map((by) => {
    const { namespace = "", resource } = by
    const { spec = {} } = resource as { readonly spec?: Scraper }
    const { podMetadata, serviceAccountName: serviceAccount = "default" } = spec
    const meshed = isAmbient(mesh, { namespace, labels: podMetadata?.labels ?? {} })
    return { caller: { namespace, serviceAccount, meshed }, by }
  })
  if (own.length > 0) return own
  return releasesOf(graph).map((namespace) => {
    // Whether the values take the pods out is the chart's matter; out of a namespace that has not
    // joined, no pod has an identity.
    const meshed = isAmbient(mesh, { namespace, labels: {} })
    return { caller: { namespace, serviceAccount: undefined, meshed }, by: undefined }
  })
}

/** Who scrapes, if it is one: which of several takes a monitor is for their selectors to say. */
function scraperOf(graph: Graph): Pick<Call, "caller" | "by" | "label"> | undefined {
  const [scraper, ...more] = scrapersOf(graph)
  if (scraper === undefined || more.length > 0) return undefined
  return { ...scraper, label: `the Prometheus of ${scraper.caller.namespace ?? ""}` }
}

function portOf({ value }: Entry): string | undefined {
  const { port } = value as { readonly port?: string }
  return port
}

function scraped(graph: Graph, selection: Selection, port: string): readonly Endpoint[] {
  const { from, selector, namespaces } = selection
  if (from.kind === "PodMonitor") {
    return namespaces
      .flatMap((namespace) => podsByLabel(graph).matching(namespace, selector))
      .flatMap((pods): Endpoint[] => {
        const number = portNames(pods).includes(port) ? podPort(pods, port) : undefined
        return number === undefined ? [] : [{ pods, port: number }]
      })
  }
  return namespaces
    .flatMap((namespace) => servicesByLabel(graph).matching(namespace, selector))
    .flatMap(({ node }: { readonly node: GraphNode }) => endpointsOf(graph, node, port))
}

/** What Prometheus calls, as its monitors say. */
export function scrapeCalls(graph: Graph): Call[] {
  const scraper = scraperOf(graph)
  if (scraper === undefined) return []
  return selectionsOf(graph)
    .filter(({ from }) => from.group === "monitoring.coreos.com")
    .flatMap((selection) =>
      ["spec.endpoints[]", "spec.podMetricsEndpoints[]"]
        .flatMap((at) => entriesAt(selection.from.resource, at))
        .flatMap((entry) => {
          const port = portOf(entry)
          const { from } = selection
          return port === undefined
            ? []
            : scraped(graph, selection, port).map((endpoint): Call => ({
                ...endpoint,
                ...scraper,
                from,
                path: entry.path,
              }))
        }),
    )
}
