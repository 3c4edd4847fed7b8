import type { Resource } from "@supaflux/core"
import { allowsKind } from "../../gateway-api/allows-kind.ts"
import { allowsNamespace } from "../../gateway-api/allows-namespace.ts"
import { hostnamesIntersect } from "../../gateway-api/hostnames-intersect.ts"
import { listenersOf, type Listener } from "../../gateway-api/listener.ts"
import type { Graph } from "../../graph/graph.ts"
import type { GraphNode } from "../../graph/graph-node.ts"
import type { Problem } from "../../problem.ts"
import { describeReference } from "../../references/describe-reference.ts"
import { nearestName } from "../../references/nearest-name.ts"
import type { Reference } from "../../references/reference.ts"
import { referencesOf } from "../../references.ts"
import type { Rule } from "../../rule.ts"
import { namespacesOf } from "../../selectors/namespaces-of.ts"

interface ParentRef {
  readonly sectionName?: string
  readonly port?: number
}

interface Route extends Resource {
  readonly spec?: { readonly hostnames?: readonly string[] }
}

type Answer =
  | { readonly listeners: readonly Listener[] }
  | Pick<Problem, "message" | "hint" | "path">

function quoted(names: readonly string[]): string {
  return names.map((name) => JSON.stringify(name)).join(", ")
}

function names(listeners: readonly Listener[]): string {
  return quoted(listeners.map(({ name }) => name))
}

/** The listeners of a parent that a reference means, or why there are none. */
function meant(parent: GraphNode, { value, path, to }: Reference): Answer {
  const { sectionName, port } = value as ParentRef
  const all = listenersOf(parent)
  const named = all.filter(({ name }) => sectionName === undefined || name === sectionName)
  const whole = describeReference(to)
  if (named.length === 0) {
    const there = all.map(({ name }) => name)
    const near = nearestName(sectionName ?? "", there)
    return {
      message: `attaches to the listener ${JSON.stringify(sectionName)} of the ${whole}, which has ${quoted(there)}`,
      path: [...path, "sectionName"],
      hint:
        near === undefined ? "name a listener that is there" : `did you mean ${quoted([near])}?`,
    }
  }
  const listeners = named.filter((listener) => port === undefined || listener.port === port)
  if (listeners.length > 0) return { listeners }
  return {
    message: `attaches to port ${port ?? ""} of the ${whole}, which listens on ${named.map((listener) => listener.port).join(", ")}`,
    path: [...path, "port"],
    hint: "name a port that it listens on",
  }
}

/** The listeners that take a route of this kind and namespace, or why none does. */
function taking(graph: Graph, parent: GraphNode, reference: Reference): Answer {
  const answer = meant(parent, reference)
  if (!("listeners" in answer)) return answer
  const { from, path, to } = reference
  const kind = answer.listeners.filter((listener) => allowsKind(listener, from.kind))
  if (kind.length === 0) {
    return {
      message: `is of the kind ${from.kind}, which ${names(answer.listeners)} of the ${describeReference(to)} does not take`,
      path,
      hint: "attach it to a listener of another protocol, or allow the kind there",
    }
  }
  const name = from.namespace ?? ""
  const namespace = namespacesOf(graph).get(name) ?? { name }
  const listeners = kind.filter((listener) => allowsNamespace(listener, to.namespace, namespace))
  if (listeners.length > 0) return { listeners }
  return {
    message: `is in the namespace ${name}, from which ${names(kind)} of the ${describeReference(to)} takes no routes`,
    path,
    hint: "add the namespace to the `allowedRoutes` of the listener",
  }
}

function ofRoute(graph: Graph, references: readonly Reference[]): Problem[] {
  const [{ from: node }] = references as [Reference]
  const parents = references.map((reference) => graph.find(reference.to))
  if (parents.includes(undefined)) return []
  const answers = references.map((reference, index) =>
    taking(graph, parents[index] as GraphNode, reference),
  )
  const refusals = answers.flatMap((answer): Problem[] =>
    "listeners" in answer ? [] : [{ ...answer, node }],
  )
  if (refusals.length > 0) return refusals
  const listeners = answers.flatMap((answer) => ("listeners" in answer ? answer.listeners : []))
  const { hostnames = [] } = (node.resource as Route).spec ?? {}
  return hostnames.flatMap((hostname, index): Problem[] => {
    if (listeners.some((listener) => hostnamesIntersect(listener.hostname, hostname))) return []
    return [
      {
        message: `is for ${hostname}, which no listener serves that it attaches to: ${listeners.map((listener) => listener.hostname).join(", ")}`,
        node,
        path: ["spec", "hostnames", index],
        hint: "a wildcard covers what stands before it, not the bare domain; correct the hostname, or add a listener for it",
      },
    ]
  })
}

function check(graph: Graph): Problem[] {
  const toListeners = (referencesOf(graph).get("parent") ?? []).filter(
    ({ to, from }) => from.kind.endsWith("Route") && to.kind !== "Service",
  )
  return [...Map.groupBy(toListeners, ({ from }) => from).values()].flatMap((references) =>
    ofRoute(graph, references),
  )
}

/** The listeners that routes attach to take them, with all of their hostnames. */
export const routeRefused: Rule = {
  code: "ROUTE_REFUSED",
  topic: "references",
  severity: "error",
  title: "A listener does not take a route that attaches to it, or not all of its hostnames.",
  why: "The route is applied without a word and serves nothing. Section, port, kind, namespace and hostname must all fit by the rules of the Gateway API.",
  wrong: 'listeners: [{ name: https, hostname: "*.example.com" }] with hostnames: [example.com]',
  right:
    'listeners: [{ name: https, hostname: "*.example.com" }] with hostnames: [api.example.com]',
  check,
}
