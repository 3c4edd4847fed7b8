import type { Graph } from "../../graph/graph.ts"
import type { Problem } from "../../problem.ts"
import type { Rule } from "../../rule.ts"
import type { Caller } from "../../mesh/caller.ts"
import { endpointsOf } from "../../mesh/endpoints-of.ts"
import { mayCall } from "../../mesh/may-call.ts"
import { entriesAt } from "../../references/entries-at.ts"

const apiServer: Caller = { namespace: undefined, serviceAccount: undefined, meshed: false }

/** Where objects name a Service that the API server calls. */
const places: readonly (readonly [group: string, kind: string, at: string])[] = [
  ["admissionregistration.k8s.io", "ValidatingWebhookConfiguration", "webhooks[].clientConfig"],
  ["admissionregistration.k8s.io", "MutatingWebhookConfiguration", "webhooks[].clientConfig"],
  ["apiextensions.k8s.io", "CustomResourceDefinition", "spec.conversion.webhook.clientConfig"],
  ["apiregistration.k8s.io", "APIService", "spec"],
]

interface ServiceName {
  readonly name?: string
  readonly namespace?: string
  /** @default 443 */
  readonly port?: number
}

function check(graph: Graph): Problem[] {
  return places.flatMap(([group, kind, at]) =>
    graph.ofKind(group, kind).flatMap((node) =>
      entriesAt(node.resource, `${at}.service`).flatMap(({ value, path }): Problem[] => {
        const { name = "", namespace, port = 443 } = value as ServiceName
        const service = graph.find({ group: "", kind: "Service", namespace, name })
        if (service === undefined) return []
        const refused = endpointsOf(graph, service, port).find(
          (each) => mayCall(graph, apiServer, each.pods, each.port).allowed === false,
        )
        if (refused === undefined) return []
        const { pods } = refused
        return [
          {
            message: `makes the API server call port ${refused.port} of the ${pods.node.kind} ${pods.namespace}/${pods.node.name}, which refuses whoever is outside the mesh`,
            node,
            path,
            hint: "give the pods the label istio.io/dataplane-mode: none, or take plain text on that port without a policy that denies it",
          },
        ]
      }),
    ),
  )
}

/** The API server, which is outside the mesh, reaches the webhooks and API services that it calls. */
export const webhookRefused: Rule = {
  code: "MESH_WEBHOOK_REFUSED",
  topic: "mesh",
  severity: "error",
  title:
    "The API server calls a webhook or an API service whose pods refuse what is not of the mesh.",
  why: "The API server has no identity in the mesh. Its calls fail, and with them every request that the webhook admits, or every look at that API.",
  wrong:
    "kind: Namespace # of a webhook, under mutual TLS in mode STRICT\nmetadata: { labels: { istio.io/dataplane-mode: ambient } }",
  right: "kind: Namespace\nmetadata: { labels: {} }",
  check,
}
