import type { Graph } from "../graph/graph.ts"
import { podsOf } from "../pods.ts"
import { entriesAt } from "../references/entries-at.ts"
import type { Call } from "./call.ts"
import { callerOf } from "./caller-of.ts"
import { endpointsOf } from "./endpoints-of.ts"

const label = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
const url = new RegExp(
  String.raw`^https?://(?<name>${label})(?:\.(?<namespace>${label})(?:\.svc(?:\.cluster\.local)?)?)?:(?<port>\d+)(?:[/?#].*)?$`,
)

const lists = ["containers[].env[]", "initContainers[].env[]"]

/** What containers call, as the URLs of Services in their environment say. */
export function environmentCalls(graph: Graph): Call[] {
  return podsOf(graph).flatMap((pods) =>
    lists
      .flatMap((at) => entriesAt(pods.spec, at))
      .flatMap(({ value, path }) => {
        const { value: text } = value as { readonly value?: unknown }
        const {
          name,
          namespace = pods.namespace,
          port,
        } = (typeof text === "string" ? url.exec(text)?.groups : undefined) ?? {}
        if (name === undefined) return []
        const service = graph.find({ group: "", kind: "Service", namespace, name })
        if (service === undefined) return []
        return endpointsOf(graph, service, Number(port)).map((endpoint): Call => ({
          ...endpoint,
          caller: callerOf(graph, pods),
          label: `the ${pods.node.kind} ${pods.namespace}/${pods.node.name}`,
          from: pods.node,
          path: [...pods.path, "spec", ...path, "value"],
        }))
      }),
  )
}
