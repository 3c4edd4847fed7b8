import { podsOf, type Graph, type GraphNode } from "@supaflux/check"
import { describeResource, type Resource } from "@supaflux/core"
import { changeAt, other } from "./change.ts"
import { mutantOf } from "./mutant-of.ts"
import type { Mutation } from "./mutation.ts"
import { shownPods } from "./pod-places.ts"

type Labels = Readonly<Record<string, string>>

interface Policy extends Resource {
  readonly spec?: {
    readonly selector?: { readonly matchLabels?: Labels }
    readonly rules?: readonly {
      readonly from?: readonly { readonly source?: { readonly principals?: readonly string[] } }[]
    }[]
  }
}

const useWaypoint = "istio.io/use-waypoint"

/** The names of the pods that a policy selects, as findings call them. */
function selected(graph: Graph, { namespace, resource }: GraphNode): string[] {
  const wanted = Object.entries((resource as Policy).spec?.selector?.matchLabels ?? {})
  return podsOf(graph).flatMap((pods) =>
    pods.namespace === namespace && wanted.every(([key, value]) => pods.labels[key] === value)
      ? [`${pods.node.kind} ${pods.namespace}/${pods.node.name}`]
      : [],
  )
}

/** Each ALLOW gone, and each caller gone from it: whoever calls these pods then is refused. */
function callers(graph: Graph, policy: GraphNode): Mutation[] {
  const { resource } = policy
  const { rules = [] } = (resource as Policy).spec ?? {}
  const common = { codes: ["MESH_CALLER_DENIED"], says: selected(graph, policy) }
  const name = describeResource(resource)
  if (rules.length === 0) return []
  return [
    { ...common, sort: "ALLOW removed", label: name, replaced: new Map([[resource, undefined]]) },
    ...rules.flatMap(({ from = [] }, rule) =>
      from.flatMap(({ source = {} }, entry) =>
        (source.principals ?? []).map((principal, index) => {
          const path = ["spec", "rules", rule, "from", entry, "source", "principals", index]
          return {
            ...common,
            sort: "Caller of an ALLOW renamed",
            label: `${principal} in ${name}`,
            replaced: new Map([[resource, changeAt(resource, path, () => other(principal))]]),
          }
        }),
      ),
    ),
  ]
}

/** Fields of HTTP in each policy that ztunnel enforces, as ALLOW and as DENY, and what nobody enforces. */
function policies(graph: Graph, { resource, namespace }: GraphNode): Mutation[] {
  const to = [{ operation: { paths: ["/admin*"] } }]
  const from = [{ source: { namespaces: ["mutant"] } }]
  const ports = { operation: { ports: ["80"] } }
  const [service] = graph.ofKind("", "Service").filter((node) => node.namespace === namespace)
  const target = { group: "", kind: "Service", name: service?.name }
  const changes: readonly (readonly [code: string, change: object])[] = [
    ["MESH_POLICY_TOO_STRICT", { action: "ALLOW", rules: [{ to }] }],
    ["MESH_POLICY_TOO_STRICT", { action: "DENY", rules: [{ to: [...to, ports], from }] }],
    ["MESH_POLICY_IGNORED", { action: "DENY", rules: [{ to }] }],
    ["MESH_POLICY_IGNORED", { action: "AUDIT" }],
    ...(service === undefined
      ? []
      : [["MESH_POLICY_IGNORED", { selector: undefined, targetRefs: [target] }] as const]),
  ]
  return changes.map(([code, change]) => ({
    ...mutantOf(code, "Policy of HTTP without a waypoint", resource, ["spec"], (spec) => ({
      ...(spec as object),
      ...change,
    })),
    label: `${describeResource(resource)}: ${JSON.stringify(change)}`,
  }))
}

/** Everything that can be enrolled, in a waypoint that is not there. */
function enrolments(graph: Graph): Mutation[] {
  const code = "MESH_WAYPOINT_MISSING"
  const sort = "Waypoint that is not there"
  const labelled = (resource: Resource, path: readonly string[]) =>
    mutantOf(code, sort, resource, path, (labels) => ({
      ...(labels as Labels | undefined),
      [useWaypoint]: "mutant",
    }))
  return [
    ...[...graph.ofKind("", "Namespace"), ...graph.ofKind("", "Service")].map(({ resource }) =>
      labelled(resource, ["metadata", "labels"]),
    ),
    ...shownPods(graph).map(({ node, path }) =>
      labelled(node.resource, [...path, "metadata", "labels"]),
    ),
  ]
}

/** A waypoint in each namespace of the mesh, that nobody uses. */
function waypoints(graph: Graph): Mutation[] {
  return meshed(graph).map(({ name, resource }) => {
    const waypoint = {
      apiVersion: "gateway.networking.k8s.io/v1",
      kind: "Gateway",
      metadata: { name: "mutant", namespace: name },
      spec: { gatewayClassName: "istio-waypoint" },
    }
    return {
      sort: "Waypoint that nobody uses",
      label: name,
      replaced: new Map([[resource, [resource, waypoint]]]),
      codes: ["MESH_WAYPOINT_UNUSED"],
      at: [describeResource(waypoint)],
    }
  })
}

function meshed(graph: Graph): GraphNode[] {
  return graph
    .ofKind("", "Namespace")
    .filter(({ resource }) => resource.metadata?.labels?.["istio.io/dataplane-mode"] === "ambient")
}

/** Each Service of the mesh as a webhook and as an API, which the API server calls in plain text. */
function webhooks(graph: Graph): Mutation[] {
  const namespaces = new Set(meshed(graph).map(({ name }) => name))
  const hooked = graph.ofKind("", "Service").filter(({ namespace = "", resource }) => {
    const { spec } = resource as { readonly spec?: { readonly selector?: object } }
    return namespaces.has(namespace) && spec?.selector !== undefined
  })
  return hooked.flatMap(({ name, namespace, resource }) => {
    const { spec } = resource as { readonly spec?: { readonly ports?: { port: number }[] } }
    const service = { name, namespace, port: spec?.ports?.[0]?.port }
    const callers: readonly Resource[] = [
      {
        apiVersion: "admissionregistration.k8s.io/v1",
        kind: "ValidatingWebhookConfiguration",
        metadata: { name: "mutant" },
        webhooks: [{ name: "mutant.example.com", clientConfig: { service } }],
      } as Resource,
      {
        apiVersion: "apiregistration.k8s.io/v1",
        kind: "APIService",
        metadata: { name: "v1.mutant.example.com" },
        spec: { service },
      } as Resource,
    ]
    return callers.map((caller) => ({
      sort: "Webhook within the mesh",
      label: `${caller.kind} of ${describeResource(resource)}`,
      replaced: new Map([[resource, [resource, caller]]]),
      codes: ["MESH_WEBHOOK_REFUSED"],
      at: [describeResource(caller)],
    }))
  })
}

/** What the ambient mesh lets through, and what it refuses. */
export function meshMutations(graph: Graph): Mutation[] {
  const all = graph.ofKind("security.istio.io", "AuthorizationPolicy")
  return [
    ...all.flatMap((policy) => callers(graph, policy)),
    ...all.flatMap((policy) => policies(graph, policy)),
    ...enrolments(graph),
    ...waypoints(graph),
    ...webhooks(graph),
  ]
}
