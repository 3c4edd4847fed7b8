import type { Graph } from "../graph/graph.ts"
import type { GraphNode } from "../graph/graph-node.ts"
import { podsOf } from "../pods.ts"
import type { Labels } from "../selectors/matches-selector.ts"
import { podsByLabel } from "../selectors/pods-by-label.ts"
import { isAmbient } from "./is-ambient.ts"
import { meshOf } from "./mesh.ts"
import { matchesNothing } from "./matches-nothing.ts"
import type { PolicyRule } from "./mesh-policy-object.ts"
import { peerMode } from "./peer-mode.ts"
import { isAttached, policiesFor, policySpec } from "./policies-for.ts"
import { httpFields } from "./http-fields.ts"
import type { Target } from "./target.ts"
import { mayUseWaypoint } from "./waypoint-of.ts"

/** One line of who may call whom. */
export interface Permission {
  /** The caller: `istio-ingress/public-istio`, or as the policy says it. */
  readonly from: string
  /** The pods: `Deployment supabase/supabase-kong`, or their labels. */
  readonly to: string
  /** Ports of the pods; empty for all. */
  readonly ports: readonly string[]
  /** What lets the call through, or refuses it. */
  readonly by: string
}

interface Called extends Target {
  readonly name: string
}

function labelsOf(labels: Labels): string {
  return Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(",")
}

/** The pods of the mesh: those that are known, and those that policies select and nobody shows. */
function calledOf(graph: Graph): Called[] {
  const mesh = meshOf(graph)
  const known = podsOf(graph).map(({ node, ...pods }): Called => ({
    ...pods,
    name: `${node.kind} ${pods.namespace}/${node.name}`,
  }))
  const selected = [...mesh.policies.values()].flat().flatMap((node): Called[] => {
    const { namespace = "" } = node
    const labels = policySpec(node).selector?.matchLabels
    if (labels === undefined || isAttached(node) || namespace === mesh.rootNamespace) return []
    if (podsByLabel(graph).matching(namespace, { matchLabels: labels }).length > 0) return []
    return [{ namespace, labels, name: `pods ${namespace}/${labelsOf(labels)}` }]
  })
  const ambient = [...known, ...selected].filter((each) => isAmbient(mesh, each) === true)
  return [...new Map(ambient.map((each) => [each.name, each])).values()]
}

/** `istio-ingress/public-istio` of a principal of this mesh. */
function short(principal: string): string {
  return /^[^/*]+\/ns\/([^/*]+)\/sa\/([^/*]+)$/.exec(principal)?.slice(1).join("/") ?? principal
}

const texts: Readonly<Record<string, (value: string) => string>> = {
  principals: short,
  serviceAccounts: (value) => value,
  namespaces: (value) => `${value}/*`,
}

function fromOf({ from = [], when = [] }: PolicyRule): string[] {
  const conditions = when.map(
    ({ key, values = [], notValues = [] }) =>
      `${key} ${[...values, ...notValues.map((value) => `not ${value}`)].join("|")}`,
  )
  const sources = from.flatMap(({ source = {} }) => {
    const said = Object.entries(source).filter(([, values = []]) => values.length > 0)
    const [only] = said
    const text = texts[only?.[0] ?? ""]
    if (said.length === 1 && text !== undefined) return (only?.[1] ?? []).map(text)
    return [said.map(([key, values = []]) => `${key} ${values.join("|")}`).join(" and ")]
  })
  return (from.length === 0 ? ["anybody"] : sources).map((source) =>
    [source, ...conditions].join(" when "),
  )
}

function portsOf({ to = [] }: PolicyRule): string[] {
  return to.flatMap(({ operation: { ports = [], notPorts = [] } = {} }) => [
    ...ports,
    ...notPorts.map((port) => `not ${port}`),
  ])
}

function permissionsOf(called: Called, node: GraphNode): Permission[] {
  const { action = "ALLOW", rules = [] } = policySpec(node)
  if (action !== "ALLOW" && action !== "DENY") return []
  const by = `${action} ${node.namespace ?? ""}/${node.name}`
  return rules.flatMap((written) => {
    const rule = written ?? {}
    // Without its fields of HTTP: an ALLOW is left out, a DENY may say nothing any more.
    if (httpFields(rule).length > 0 && (action === "ALLOW" || matchesNothing(rule))) return []
    return fromOf(rule).map((from) => ({ from, to: called.name, ports: portsOf(rule), by }))
  })
}

/** What holds for pods that no ALLOW is about. */
function openTo(graph: Graph, called: Called): Permission {
  const { mode, by } = peerMode(meshOf(graph), called, 0)
  const name = by === undefined ? "no policy" : `${by.kind} ${by.namespace ?? ""}/${by.name}`
  const from = mode === "STRICT" ? "anybody of the mesh" : "anybody"
  return { from, to: called.name, ports: [], by: name }
}

/**
 * Who may call the pods of the mesh, sorted: by ALLOW and by DENY, which goes first; pods that no
 * ALLOW is about are open. Pods behind a waypoint are named as such.
 */
export function whoCalls(graph: Graph): readonly Permission[] {
  const mesh = meshOf(graph)
  return calledOf(graph)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((called) => {
      const policies = policiesFor(mesh, called)
      const found = policies
        .flatMap((node) => permissionsOf(called, node))
        .toSorted((a, b) => Number(b.by.startsWith("DENY ")) - Number(a.by.startsWith("DENY ")))
      const isOpen = !policies.some((node) => (policySpec(node).action ?? "ALLOW") === "ALLOW")
      const rows = [...(isOpen ? [openTo(graph, called)] : []), ...found]
      const listed =
        rows.length > 0
          ? rows
          : [{ from: "nobody", to: called.name, ports: [], by: denier(policies) }]
      return mayUseWaypoint(graph, called)
        ? listed.map((row) => ({ ...row, by: `${row.by}, after its waypoint` }))
        : listed
    })
}

function denier([first]: readonly GraphNode[]): string {
  return first === undefined ? "no policy" : `ALLOW ${first.namespace ?? ""}/${first.name}`
}
