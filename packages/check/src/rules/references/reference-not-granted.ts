import type { Resource } from "@supaflux/core"
import type { Graph } from "../../graph/graph.ts"
import { perGraph } from "../../graph/per-graph.ts"
import type { Problem } from "../../problem.ts"
import { describeReference } from "../../references/describe-reference.ts"
import type { Reference } from "../../references/reference.ts"
import { referencesOf } from "../../references.ts"
import type { Rule } from "../../rule.ts"

const group = "gateway.networking.k8s.io"

interface Grant extends Resource {
  readonly spec?: {
    readonly from?: readonly { group: string; kind: string; namespace: string }[]
    readonly to?: readonly { group: string; kind: string; name?: string }[]
  }
}

const grantsByNamespace = perGraph((graph) =>
  Map.groupBy(graph.ofKind(group, "ReferenceGrant"), ({ namespace }) => namespace),
)

/** @see https://gateway-api.sigs.k8s.io/reference/spec/#referencegrant */
function isGranted(graph: Graph, { from, to }: Reference): boolean {
  const grants = grantsByNamespace(graph).get(to.namespace) ?? []
  return grants.some(({ resource }) => {
    const { from: who = [], to: what = [] } = (resource as Grant).spec ?? {}
    return (
      who.some(
        (one) =>
          one.group === from.group && one.kind === from.kind && one.namespace === from.namespace,
      ) &&
      what.some(
        (one) =>
          one.group === to.group &&
          one.kind === to.kind &&
          (one.name === undefined || one.name === to.name),
      )
    )
  })
}

function check(graph: Graph): Problem[] {
  const references = [
    ...(referencesOf(graph).get("config") ?? []),
    ...(referencesOf(graph).get("service") ?? []),
  ]
  return references.flatMap((reference): Problem[] => {
    const { from, to, path } = reference
    if (from.group !== group || to.namespace === from.namespace) return []
    const grant = { group, kind: "ReferenceGrant", namespace: to.namespace, name: "" }
    if (isGranted(graph, reference) || graph.mayExist(grant)) return []
    return [
      {
        message: `refers to the ${describeReference(to)} in another namespace, and no ReferenceGrant there allows it`,
        node: from,
        path,
        hint: `add a ReferenceGrant in ${to.namespace ?? ""}, from ${from.kind} of ${from.namespace ?? ""} to ${to.kind}`,
      },
    ]
  })
}

/** References of Gateways and routes into other namespaces are granted there. */
export const referenceNotGranted: Rule = {
  code: "REFERENCE_NOT_GRANTED",
  topic: "references",
  severity: "error",
  title: "A Gateway or a route refers to an object of another namespace without a ReferenceGrant.",
  why: "The listener serves no certificate, or the route answers 500, although everything exists.",
  wrong: "certificateRefs: [{ name: edge-tls, namespace: certificates }]",
  right: "the same, with a ReferenceGrant in the namespace certificates",
  check,
}
