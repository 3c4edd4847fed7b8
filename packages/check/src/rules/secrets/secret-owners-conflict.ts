import { describeResource } from "@supaflux/core"
import type { Graph } from "../../graph/graph.ts"
import type { Problem } from "../../problem.ts"
import type { Rule } from "../../rule.ts"
import { keySourcesOf } from "../../secrets.ts"
import type { KeyOwner } from "../../secrets/key-owner.ts"

/** A hook of Helm may come and go beside the release. */
function isHook({ node }: KeyOwner): boolean {
  return node.resource.metadata?.annotations?.["helm.sh/hook"] !== undefined
}

/** Whether an ExternalSecret only gives a Secret what it begins with, and leaves it to others then. */
function isSeed({ node }: KeyOwner): boolean {
  const { spec } = node.resource as {
    readonly spec?: {
      readonly refreshPolicy?: string
      readonly target?: { readonly creationPolicy?: string }
    }
  }
  return spec?.refreshPolicy === "CreatedOnce" && spec.target?.creationPolicy === "Orphan"
}

function check(graph: Graph): Problem[] {
  return [...keySourcesOf(graph).values()].flatMap(({ kind, namespace, name, owners }) => {
    const [first, ...others] = owners.filter(
      (owner) => !owner.merges && !isHook(owner) && !isSeed(owner),
    )
    return others.map(({ node, path }): Problem => ({
      message: `makes the ${kind} ${namespace}/${name}, which the ${describeResource((first as KeyOwner).node.resource)} makes too`,
      node,
      path,
      hint: "give one of them another name, or let an ExternalSecret add its keys with creationPolicy Merge",
    }))
  })
}

/** Each Secret and each ConfigMap has one owner. */
export const secretOwnersConflict: Rule = {
  code: "SECRET_OWNERS_CONFLICT",
  topic: "secret keys",
  severity: "error",
  title: "Two objects make the same Secret or ConfigMap.",
  why: "The controllers overwrite each other's keys again and again: pods start with whatever was written last.",
  wrong: "an ExternalSecret and a Certificate, both with the Secret edge-tls",
  right: "each with a Secret of its own",
  check,
}
