import {
  podsOf,
  selectionsOf,
  type Graph,
  type GraphNode,
  type LabelSelector,
} from "@supaflux/check"
import { describeResource } from "@supaflux/core"
import { changeAt, other } from "./change.ts"
import type { Mutation } from "./mutation.ts"

type Path = readonly (string | number)[]

interface Place {
  readonly node: GraphNode
  readonly path: Path
  readonly selector: LabelSelector
}

function mutations(sort: string, code: string, { node, path, selector }: Place): Mutation[] {
  const { resource } = node
  // A Service has a map of labels in place of a selector.
  const isMap = node.kind === "Service" && node.group === ""
  return Object.entries(selector.matchLabels ?? {}).map(([label, value]) => {
    const at = [...path, ...(isMap ? [] : ["matchLabels"]), label]
    return {
      sort,
      label: `${describeResource(resource)} at ${at.join(".")}`,
      replaced: new Map([[resource, changeAt(resource, at, () => other(value))]]),
      codes: [code],
      at: [describeResource(resource)],
    }
  })
}

function* selectorsIn(
  value: unknown,
  path: Path,
): Generator<{ path: Path; selector: LabelSelector }> {
  if (typeof value !== "object" || value === null) return
  const entries: readonly [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value)
  for (const [key, child] of entries) {
    if (key === "labelSelector") yield { path: [...path, key], selector: child as LabelSelector }
    yield* selectorsIn(child, [...path, key])
  }
}

/** What workloads say of their own pods: their selector, spread constraints, anti-affinity. */
function ownPods(graph: Graph): Mutation[] {
  return podsOf(graph).flatMap(({ node, spec, path }) => {
    const { topologySpreadConstraints, affinity } = spec
    const { podAntiAffinity } = (affinity ?? {}) as { readonly podAntiAffinity?: unknown }
    const within = [
      ...selectorsIn(topologySpreadConstraints, [...path, "spec", "topologySpreadConstraints"]),
      ...selectorsIn(podAntiAffinity, [...path, "spec", "affinity", "podAntiAffinity"]),
    ]
    const own = (node.resource as { readonly spec?: { readonly selector?: LabelSelector } }).spec
    const selector = own?.selector
    const places =
      selector === undefined ? within : [...within, { path: ["spec", "selector"], selector }]
    return places.flatMap((place) =>
      mutations("Labels of a workload's own pods", "OWN_PODS_UNMATCHED", { node, ...place }),
    )
  })
}

const nameLabel = "kubernetes.io/metadata.name"

function* namesIn(value: unknown, path: Path): Generator<Path> {
  if (typeof value !== "object" || value === null) return
  const entries: readonly [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value)
  for (const [key, child] of entries) {
    if (key === nameLabel) yield [...path, key]
    else if (key === "values" && (value as { readonly key?: string }).key === nameLabel) {
      yield* (child as readonly string[]).map((_, index) => [...path, key, index])
    } else yield* namesIn(child, [...path, key])
  }
}

/** Namespaces that NetworkPolicies let through. */
function peers(graph: Graph): Mutation[] {
  return graph.ofKind("networking.k8s.io", "NetworkPolicy").flatMap(({ resource }) =>
    [...namesIn(resource, [])].map((path) => ({
      sort: "Namespace of a NetworkPolicy's peer",
      label: `${describeResource(resource)} at ${path.join(".")}`,
      replaced: new Map([[resource, changeAt(resource, path, (name) => other(name as string))]]),
      codes: ["NETWORK_PEER_MISSING"],
      at: [describeResource(resource)],
    })),
  )
}

function monitors(graph: Graph): Mutation[] {
  const all = [
    ...graph.ofKind("monitoring.coreos.com", "ServiceMonitor"),
    ...graph.ofKind("monitoring.coreos.com", "PodMonitor"),
  ]
  return all.flatMap(({ resource }) => {
    const { spec = {} } = resource as {
      readonly spec?: Readonly<Record<string, readonly { readonly port?: string }[] | undefined>>
    }
    return ["endpoints", "podMetricsEndpoints"].flatMap((field) =>
      (spec[field] ?? []).flatMap(({ port }, index): Mutation[] => {
        if (port === undefined) return []
        const path = ["spec", field, index, "port"]
        return [
          {
            sort: "Port that a monitor scrapes",
            label: `${describeResource(resource)} at ${path.join(".")}`,
            replaced: new Map([[resource, changeAt(resource, path, () => other(port))]]),
            codes: ["MONITOR_PORT_MISSING"],
            at: [describeResource(resource)],
          },
        ]
      }),
    )
  })
}

/** Every selector, and what goes with it. */
export function selectorMutations(graph: Graph): Mutation[] {
  return [
    ...selectionsOf(graph).flatMap(({ from: node, path, selector }) =>
      mutations("Selector", "SELECTOR_MATCHES_NOTHING", { node, path, selector }),
    ),
    ...ownPods(graph),
    ...peers(graph),
    ...monitors(graph),
  ]
}
