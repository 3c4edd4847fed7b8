import { describeResource } from "@supaflux/core"
import type { Graph } from "../../graph/graph.ts"
import type { GraphNode } from "../../graph/graph-node.ts"
import { specOf, type HelmReleaseSpec } from "../../order/flux-specs.ts"
import type { Problem } from "../../problem.ts"
import type { Rule } from "../../rule.ts"

interface Names extends HelmReleaseSpec {
  readonly releaseName?: string
  readonly targetNamespace?: string
  readonly kubeConfig?: object
}

interface Release {
  readonly node: GraphNode
  readonly name: string
  readonly namespace: string
  /** The cluster that it is in, as far as that says which. */
  readonly cluster: string
}

/** What Helm knows a release by: its name, and the namespace that its state is in. */
function releaseOf(node: GraphNode): Release {
  const { releaseName, targetNamespace, storageNamespace, kubeConfig } = specOf<Names>(node)
  const prefix = targetNamespace === undefined ? "" : `${targetNamespace}-`
  return {
    node,
    name: releaseName ?? `${prefix}${node.name}`,
    namespace: storageNamespace ?? node.namespace ?? "",
    cluster: kubeConfig === undefined ? "" : JSON.stringify([node.namespace, kubeConfig]),
  }
}

function check({ ofKind }: Graph): Problem[] {
  const releases = ofKind("helm.toolkit.fluxcd.io", "HelmRelease").map(releaseOf)
  const groups = Map.groupBy(releases, ({ name, namespace, cluster }) =>
    JSON.stringify([name, namespace, cluster]),
  )
  return [...groups.values()].flatMap(([first, ...others]) =>
    others.map(({ node, name, namespace }) => ({
      message: `is the release ${name} with its state in ${namespace}, as ${first === undefined ? "" : describeResource(first.node.resource)} is`,
      node,
      path: ["spec", "releaseName"],
      hint: "give one of them another releaseName",
    })),
  )
}

/** No two HelmReleases are one release. */
export const releaseTwice: Rule = {
  code: "RELEASE_TWICE",
  topic: "flux",
  severity: "error",
  title: "Two HelmReleases manage one Helm release.",
  why: "Each upgrades it to its own chart and values, and takes away what the other installed, for ever in turn.",
  wrong: "releaseName: cache in two HelmReleases of one namespace",
  right: "releaseName: cache-a and releaseName: cache-b",
  check,
}
