import { describeResource } from "@supaflux/core"
import type { Graph } from "../../graph/graph.ts"
import { specOf } from "../../order/flux-specs.ts"
import type { Problem } from "../../problem.ts"
import type { Rule } from "../../rule.ts"

const annotation = "kustomize.toolkit.fluxcd.io/prune"

/** What is lost with an object of a kind. */
const lost: Readonly<Record<string, string>> = {
  "/Namespace": "everything in it",
  "/PersistentVolumeClaim": "its volume",
  "apiextensions.k8s.io/CustomResourceDefinition": "every custom resource of its kind",
}

interface Pruning {
  readonly prune?: boolean
  readonly deletionPolicy?: string
}

function check({ units, ofKind }: Graph): Problem[] {
  const prunes = new Set(
    units.filter(({ type, object }) => {
      const { prune, deletionPolicy } = specOf<Pruning>(object)
      return type === "kustomization" && prune === true && deletionPolicy !== "Orphan"
    }),
  )
  return Object.entries(lost).flatMap(([type, what]) => {
    const [group = "", kind = ""] = type.split("/")
    return ofKind(group, kind).flatMap((node): Problem[] => {
      const { labels, annotations } = node.resource.metadata ?? {}
      const kept = [labels, annotations].some((map) => map?.[annotation] === "disabled")
      if (!prunes.has(node.unit) || kept) return []
      return [
        {
          message: `${describeResource(node.resource)} is pruned by ${node.unit.label}, and ${what} with it`,
          node,
          path: ["metadata", "annotations"],
          hint: `annotate it ${annotation}: disabled, or set prune: false`,
        },
      ]
    })
  })
}

/** What takes data with it is never pruned. */
export const pruneDeletes: Rule = {
  code: "PRUNE_DELETES",
  topic: "flux",
  severity: "error",
  title: "Flux would prune a definition, a namespace or a volume claim.",
  why: "One file that is moved or renamed in Git, or one Kustomization that is removed, and Flux deletes it: with a namespace goes everything in it, with a definition every custom resource of its kind, with a claim its data.",
  wrong: "kind: Namespace in a Kustomization with prune: true",
  right: "metadata: { annotations: { kustomize.toolkit.fluxcd.io/prune: disabled } }",
  check,
}
