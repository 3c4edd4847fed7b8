import { describeResource } from "@supaflux/core"
import type { Graph } from "../../graph/graph.ts"
import type { GraphNode } from "../../graph/graph-node.ts"
import { specOf } from "../../order/flux-specs.ts"
import type { Problem } from "../../problem.ts"
import type { Rule } from "../../rule.ts"

interface ParentRef {
  readonly name?: string
  readonly namespace?: string
  readonly sectionName?: string
  readonly port?: number
}

interface RouteSpec {
  readonly parentRefs: readonly ParentRef[]
  readonly hostnames: readonly string[]
  readonly rules: readonly { readonly matches?: readonly unknown[] }[]
}

/** What a rule without matches matches. */
const everything = [{ path: { type: "PathPrefix", value: "/" } }]

interface Claim {
  /** Undefined for a route that takes every hostname of its listener. */
  readonly hostname: string | undefined
  readonly path: readonly (string | number)[]
  readonly key: string
}

function namesOf(hostnames: readonly string[]): Pick<Claim, "hostname" | "path">[] {
  return hostnames.length === 0
    ? [{ hostname: undefined, path: ["spec"] }]
    : hostnames.map((hostname, index) => ({ hostname, path: ["spec", "hostnames", index] }))
}

/** Every hostname that a route takes at a listener, with every match that it takes there. */
function claimsOf(node: GraphNode): Claim[] {
  const { parentRefs = [], hostnames = [], rules = [] } = specOf<RouteSpec>(node)
  const matches = rules.flatMap((rule) => (rule.matches?.length ? rule.matches : everything))
  return parentRefs.flatMap(({ name, namespace = node.namespace, sectionName, port }) =>
    namesOf(hostnames).flatMap(({ hostname, path }) =>
      matches.map((match) => ({
        hostname,
        path,
        key: JSON.stringify([namespace, name, sectionName, port, hostname, match]),
      })),
    ),
  )
}

function check(graph: Graph): Problem[] {
  const first = new Map<string, GraphNode>()
  return graph.ofKind("gateway.networking.k8s.io", "HTTPRoute").flatMap((node): Problem[] => {
    const taken = new Map<string | undefined, Problem>()
    for (const { hostname, path, key } of claimsOf(node)) {
      const other = first.get(key) ?? node
      first.set(key, other)
      if (other === node) continue
      taken.set(hostname, {
        message: `takes requests for ${hostname ?? "every hostname"} that ${describeResource(other.resource)} takes too`,
        node,
        path,
        hint: "give one of them another hostname or path",
      })
    }
    return [...taken.values()]
  })
}

/** No two routes take the same requests. */
export const hostnameTwice: Rule = {
  code: "HOSTNAME_TWICE",
  topic: "good practice",
  severity: "warning",
  title: "Two HTTPRoutes take the same requests of one hostname.",
  why: "The older route gets them all, and the other none, without an error: after a rebuild it may be the other way round.",
  wrong: "hostnames: [app.example.com] # in two HTTPRoutes of one Gateway, both for every path",
  right: "hostnames: [app.example.com] # in one, and [admin.example.com] in the other",
  check,
}
