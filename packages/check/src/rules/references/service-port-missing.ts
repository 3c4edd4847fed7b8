import type { Resource } from "@supaflux/core"
import type { Graph } from "../../graph/graph.ts"
import type { Problem } from "../../problem.ts"
import { describeReference } from "../../references/describe-reference.ts"
import type { Reference } from "../../references/reference.ts"
import { referencesOf } from "../../references.ts"
import type { Rule } from "../../rule.ts"

interface Service extends Resource {
  readonly spec?: {
    readonly type?: string
    readonly ports?: readonly { readonly name?: string; readonly port?: number }[]
  }
}

/** The ports of the Service that is meant, as it is declared or promised; undefined when nobody says. */
function portsOf(graph: Graph, { to }: Reference) {
  const service: Service | undefined = graph.find(to)?.resource ?? graph.promised(to)
  return service?.spec?.type === "ExternalName" ? undefined : service?.spec?.ports
}

function check(graph: Graph): Problem[] {
  return (referencesOf(graph).get("service") ?? []).flatMap((reference): Problem[] => {
    const { from, path, port, to } = reference
    const ports = port === undefined ? undefined : portsOf(graph, reference)
    if (ports === undefined || ports.some((has) => has.port === port || has.name === port)) {
      return []
    }
    const named = ports.map((has) => (has.name === undefined ? "" : ` (${has.name})`))
    const list = ports.map((has, index) => `${has.port ?? ""}${named[index] ?? ""}`).join(", ")
    return [
      {
        message: `sends requests to port ${port ?? ""} of the ${describeReference(to)}, which has ${list || "no ports"}`,
        node: from,
        path,
        hint: "name a port of the Service",
      },
    ]
  })
}

/** Services that others send requests to have the port. */
export const servicePortMissing: Rule = {
  code: "SERVICE_PORT_MISSING",
  topic: "references",
  severity: "error",
  title: "A route, an Ingress, a webhook or an APIService names a port that the Service has not.",
  why: "Nothing listens there: requests get an error although the pods are healthy.",
  wrong: "backendRefs: [{ name: supabase-kong, port: 8001 }]",
  right: "backendRefs: [{ name: supabase-kong, port: 8000 }]",
  check,
}
