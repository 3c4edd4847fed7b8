import type { Graph } from "../graph/graph.ts"
import type { GraphNode } from "../graph/graph-node.ts"
import type { ObjectReference } from "../graph/object-reference.ts"
import { chartValueReadsOf } from "../secrets/chart-value-reads.ts"
import { specOf, type HelmReleaseSpec } from "./flux-specs.ts"

/** A place among the values of a release that names an object, which pods of the chart then need. */
export interface ChartValueName {
  readonly release: GraphNode
  readonly path: readonly (string | number)[]
  readonly to: ObjectReference
}

type Path = readonly (string | number)[]

/** Fields that charts name classes in. */
const classes: Readonly<Record<string, { readonly group: string; readonly kind: string }>> = {
  priorityClassName: { group: "scheduling.k8s.io", kind: "PriorityClass" },
  runtimeClassName: { group: "node.k8s.io", kind: "RuntimeClass" },
  storageClass: { group: "storage.k8s.io", kind: "StorageClass" },
  storageClassName: { group: "storage.k8s.io", kind: "StorageClass" },
}

/** Fields of values that are about a Secret or a ConfigMap, whatever else has the same name. */
const aboutConfig = /secret|configMap/i

/** Whether the values around a place switch it off, or say that it works without. */
function isIdle(values: unknown, path: Path): boolean {
  let value: unknown = values
  for (const key of path) {
    if (typeof value !== "object" || value === null) return false
    const fields = value as Readonly<Record<string | number, unknown>>
    if (fields["enabled"] === false || fields["optional"] === true) return true
    value = fields[key]
  }
  return false
}

function* classesIn(value: unknown, path: Path): Generator<readonly [Path, string, string]> {
  if (typeof value !== "object" || value === null) return
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value)
  for (const [key, child] of entries) {
    if (typeof child === "string" && Object.hasOwn(classes, key)) {
      yield [[...path, key], String(key), child]
    }
    yield* classesIn(child, [...path, key])
  }
}

function classNames(graph: Graph, release: GraphNode): ChartValueName[] {
  const { values } = specOf<HelmReleaseSpec>(release)
  return [...classesIn(values, [])].flatMap(([path, field, name]): ChartValueName[] => {
    const type = classes[field]
    if (type === undefined || isIdle(values, path)) return []
    const to = { ...type, namespace: undefined, name }
    return graph.find(to) === undefined ? [] : [{ release, path: ["spec", "values", ...path], to }]
  })
}

/**
 * Where values of releases that nobody rendered name Secrets, ConfigMaps and classes of the graph. What
 * the values switch off, or call optional, is left out, and so is a name that may mean anything.
 */
export function chartValueNames(graph: Graph): readonly ChartValueName[] {
  const opaque = new Set(
    graph.units.flatMap(({ type, unknown, object }) =>
      type === "helm-release" && unknown !== undefined && object !== undefined ? [object] : [],
    ),
  )
  const configs = chartValueReadsOf(graph).flatMap(
    ({ node, named: path, source }): ChartValueName[] => {
      const { values } = specOf<HelmReleaseSpec>(node)
      // Without `spec.values`.
      const inValues = path.slice(2)
      if (!opaque.has(node) || isIdle(values, inValues)) return []
      if (!inValues.some((key) => typeof key === "string" && aboutConfig.test(key))) return []
      const { kind, namespace, name } = source
      return [{ release: node, path, to: { group: "", kind, namespace, name } }]
    },
  )
  return [...configs, ...[...opaque].flatMap((release) => classNames(graph, release))]
}
