import type { Graph } from "../graph/graph.ts"
import { podsOf, type Container, type Pods } from "../pods.ts"
import { entriesAt } from "../references/entries-at.ts"
import type { Call } from "./call.ts"
import { callerOf } from "./caller-of.ts"
import { endpointsOfUrl } from "./endpoints-of-url.ts"

const containers = ["containers[]", "initContainers[]"]
const files = ["volumes[].configMap", "volumes[].projected.sources[].configMap"]

/** A line that gives one thing a URL for its value: `url: http://rest:3000/`. */
const assignment = /^[\s-]*["']?[\w.-]+["']?\s*[:=]\s*["']?(https?:\/\/[^\s"',]+)["']?,?\s*$/gm

/** A URL, and where the pods get it from. */
interface Read {
  readonly text: string
  readonly path: readonly (string | number)[]
}

/** Of thousands of variables few hold a URL: no path is made for the others. */
function fromVariables({ spec }: Pods): Read[] {
  return containers
    .flatMap((at) => entriesAt(spec, at))
    .flatMap(({ value, path }) => {
      const env: unknown = (value as Container | null)?.env
      return !Array.isArray(env)
        ? []
        : env.flatMap((variable: { readonly value?: unknown } | null, index) => {
            const text = variable?.value
            return typeof text === "string" && text.startsWith("http")
              ? [{ text, path: [...path, "env", index, "value"] }]
              : []
          })
    })
}

/** The URLs in the files that pods mount. */
function fromFiles(graph: Graph, { spec, namespace }: Pods): Read[] {
  return files
    .flatMap((at) => entriesAt(spec, at))
    .flatMap(({ value, path }) => {
      const { name = "" } = value as { readonly name?: string }
      const node = graph.find({ group: "", kind: "ConfigMap", namespace, name })
      const { data } = (node?.resource ?? {}) as {
        readonly data?: Readonly<Record<string, unknown>>
      }
      const texts = Object.values(data ?? {}).filter((text) => typeof text === "string")
      const urls = texts.flatMap((text) =>
        [...text.matchAll(assignment)].map(([, url = ""]) => url),
      )
      return [...new Set(urls)].map((text) => ({ text, path: [...path, "name"] }))
    })
}

/** What pods call, as the URLs of Services in their environment and in the files that they mount say. */
export function environmentCalls(graph: Graph): Call[] {
  return podsOf(graph).flatMap((pods) =>
    [...fromVariables(pods), ...fromFiles(graph, pods)].flatMap(({ text, path }) =>
      endpointsOfUrl(graph, text, pods.namespace).map((endpoint): Call => ({
        ...endpoint,
        caller: callerOf(graph, pods),
        label: `the ${pods.node.kind} ${pods.namespace}/${pods.node.name}`,
        by: pods.node,
        from: pods.node,
        path: [...pods.path, "spec", ...path],
      })),
    ),
  )
}
