import { describeResource } from "@supaflux/core"
import type { GraphNode } from "../graph/graph-node.ts"
import type { Unit } from "../graph/unit.ts"
import { isAmbient } from "../mesh/is-ambient.ts"
import { meshOf, type Mesh } from "../mesh/mesh.ts"
import { peerMode } from "../mesh/peer-mode.ts"
import { policiesFor, policySpec } from "../mesh/policies-for.ts"
import type { Target } from "../mesh/target.ts"
import { podsOf } from "../pods.ts"
import { giveOnce } from "./give-config.ts"
import type { OpenStep, OrderDraft } from "./order-draft.ts"
import { chartName } from "./webhook-charts.ts"

/** Pods of the mesh, and what brings them. */
interface Meshed {
  readonly unit: Unit
  readonly node: GraphNode
  readonly target: Target
}

/** The pods that are known, and releases that nobody rendered in namespaces of the mesh. */
function meshedPods({ graph }: OrderDraft, mesh: Mesh): Meshed[] {
  const shown = podsOf(graph).map((target) => ({
    unit: target.node.unit,
    node: target.node,
    target,
  }))
  const hidden = graph.units.flatMap((unit): Meshed[] => {
    const { object: node, target: namespace, unknown, provides } = unit
    if (node === undefined || namespace === undefined || unknown === undefined) return []
    // Charts of definitions alone have no pods: only components say so.
    if (!graph.declared || provides.complete === true) return []
    return [{ unit, node, target: { namespace, labels: {} } }]
  })
  return [...shown, ...hidden].filter(({ target }) => isAmbient(mesh, target) === true)
}

/** The releases that carry the traffic of the mesh: Istio's proxy of each node, and its agent. */
function dataPlane({ graph }: OrderDraft): Unit[] {
  const named = graph.units.flatMap((unit) => {
    if (unit.type !== "helm-release" || unit.object === undefined) return []
    const name = chartName(unit.object, (kind, namespace, source) =>
      graph.find({ group: "source.toolkit.fluxcd.io", kind, namespace, name: source }),
    )
    return [{ unit, name }]
  })
  const proxies = named.filter(({ name }) => name === "ztunnel")
  const beside = new Set(proxies.map(({ unit }) => unit.target))
  return [
    ...proxies,
    ...named.filter(({ name, unit }) => name === "cni" && beside.has(unit.target)),
  ].map(({ unit }) => unit)
}

/** What stands between pods and callers that must not reach them: all of one entry's objects do the same. */
function protections(mesh: Mesh, target: Target): readonly (readonly GraphNode[])[] {
  const { mode, by } = peerMode(mesh, target, 0)
  const policies = policiesFor(mesh, target)
  const ofAction = (action: string) =>
    policies.filter((node) => (policySpec(node).action ?? "ALLOW") === action)
  const allowed = ofAction("ALLOW")
  return [
    ...(mode === "STRICT" && by !== undefined ? [[by]] : []),
    ...ofAction("DENY").map((node) => [node]),
    // The first that lets somebody in keeps the others out.
    ...(allowed.length === 0 ? [] : [allowed]),
  ]
}

/** The step from which on a policy holds: where its kind tells that it is in force, when it does. */
function inForce({ graph, applied, ready }: OrderDraft, node: GraphNode): OpenStep | undefined {
  const tells = graph.kinds.get(node.resource)?.custom?.health !== undefined
  return tells ? ready(node) : applied(node)
}

/**
 * Adds what protects pods of an ambient mesh: they start without it, which is why nothing waits. Before
 * the data plane carries their traffic, and before a policy is there, everybody may call them.
 */
export function addProtection(draft: OrderDraft): void {
  const mesh = meshOf(draft.graph)
  const pods = meshedPods(draft, mesh)
  if (pods.length === 0) return
  const planes = dataPlane(draft).map((unit) => {
    const fact = `the data plane of ${unit.label}`
    draft.give(draft.ofUnit(unit, "ready"), fact, { unit, node: unit.object })
    return { unit, fact }
  })
  const facts = new Map<string, string>()
  for (const { unit, node, target } of pods) {
    const begun = draft.beside(unit)
    const needed = planes.flatMap((plane) => (plane.unit === unit ? [] : [plane.fact]))
    for (const givers of protections(mesh, target)) {
      const key = givers.map(({ resource }) => describeResource(resource)).join()
      const [only, ...others] = givers
      const fact =
        facts.get(key) ??
        (only !== undefined && others.length === 0
          ? `the ${describeResource(only.resource)}`
          : `an AuthorizationPolicy for ${describeResource(node.resource)}`)
      facts.set(key, fact)
      for (const giver of givers) giveOnce(draft, fact, inForce(draft, giver), giver)
      needed.push(fact)
    }
    for (const fact of needed) draft.need(begun, { type: "protection", fact, node })
  }
}
