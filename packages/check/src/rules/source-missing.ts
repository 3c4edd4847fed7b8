import type { Resource } from "@supaflux/core"
import type { GraphNode } from "../graph/graph-node.ts"
import type { Graph } from "../graph/graph.ts"
import type { Problem } from "../problem.ts"
import type { Rule } from "../rule.ts"

interface SourceRef {
  readonly kind: string
  readonly name: string
  readonly namespace?: string
}

interface FluxObject extends Resource {
  readonly spec?: {
    readonly sourceRef?: SourceRef
    readonly chartRef?: SourceRef
    readonly chart?: { readonly spec?: { readonly sourceRef?: SourceRef } }
  }
}

function sources({ resource }: GraphNode): (readonly [SourceRef | undefined, string[]])[] {
  const { spec } = resource as FluxObject
  return [
    [spec?.sourceRef, ["spec", "sourceRef"]],
    [spec?.chartRef, ["spec", "chartRef"]],
    [spec?.chart?.spec?.sourceRef, ["spec", "chart", "spec", "sourceRef"]],
  ]
}

function check(graph: Graph): Problem[] {
  const users = [
    ...graph.ofKind("kustomize.toolkit.fluxcd.io", "Kustomization"),
    ...graph.ofKind("helm.toolkit.fluxcd.io", "HelmRelease"),
  ]
  return users.flatMap((node) =>
    sources(node).flatMap(([source, path]): Problem[] => {
      if (source === undefined) return []
      const { kind, name, namespace = node.namespace } = source
      const reference = { group: "source.toolkit.fluxcd.io", kind, namespace, name }
      if (graph.find(reference) !== undefined || graph.mayExist(reference)) return []
      return [
        {
          message: `refers to the ${kind} ${namespace ?? ""}/${name}, which nothing applies`,
          node,
          path,
          hint: "declare the source, or correct the reference",
        },
      ]
    }),
  )
}

/** Sources that Kustomizations and HelmReleases name are there. */
export const sourceMissing: Rule = {
  code: "SOURCE_MISSING",
  topic: "references",
  severity: "error",
  title: "A Kustomization or HelmRelease names a source that nothing applies.",
  why: "Flux waits for the source for ever: nothing of what it should deliver is applied.",
  wrong: "sourceRef: { kind: HelmRepository, name: jetstak }",
  right: "sourceRef: { kind: HelmRepository, name: jetstack }",
  check,
}
