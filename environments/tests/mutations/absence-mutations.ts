import type { Graph } from "@supaflux/check"
import { describeResource, type Resource } from "@supaflux/core"
import { changeAt } from "./change.ts"
import { mutantOf } from "./mutant-of.ts"
import type { Mutation } from "./mutation.ts"
import { containersOf, shownPods } from "./pod-places.ts"

/** Each namespace gone, and objects in one that nothing declares: the first of each unit. */
function namespaces(graph: Graph): Mutation[] {
  const code = "NAMESPACE_UNDECLARED"
  const inside = (name: string) =>
    graph.nodes
      .filter(({ namespace }) => namespace === name)
      .map(({ resource }) => describeResource(resource))
  const removed = graph.ofKind("", "Namespace").map(({ name, resource }) => ({
    sort: "Namespace removed",
    label: name,
    replaced: new Map([[resource, undefined]]),
    codes: [code],
    at: inside(name),
  }))
  const moved = graph.units.flatMap(({ nodes }) => {
    const node = nodes.find(({ namespace }) => namespace !== undefined)
    if (node === undefined) return []
    const changed = changeAt(node.resource, ["metadata", "namespace"], () => "mutant")
    return [
      {
        sort: "Namespace renamed in an object",
        label: describeResource(node.resource),
        replaced: new Map([[node.resource, changed]]),
        codes: [code],
        at: [describeResource(changed)],
      },
    ]
  })
  return [...removed, ...moved]
}

/** Each probe to a named port that is not there. */
function probePorts(graph: Graph): Mutation[] {
  return containersOf(graph).flatMap(({ pods, container, path }) =>
    ["livenessProbe", "readinessProbe", "startupProbe"].flatMap((probe) =>
      ["httpGet", "tcpSocket"].flatMap((way) => {
        const asks = container[probe] as Readonly<Record<string, unknown>> | undefined
        if (asks?.[way] === undefined) return []
        const at = [...path, probe, way, "port"]
        const { resource } = pods.node
        return [mutantOf("PROBE_PORT_MISSING", "Port of a probe", resource, at, () => "mutant")]
      }),
    ),
  )
}

/** Each workload with a claim that is not there. */
function claims(graph: Graph): Mutation[] {
  return shownPods(graph).map(({ node, path }) =>
    mutantOf(
      "VOLUME_CLAIM_MISSING",
      "Claim of nothing",
      node.resource,
      [...path, "spec", "volumes"],
      (volumes) => [
        ...((volumes ?? []) as readonly object[]),
        { name: "mutant", persistentVolumeClaim: { claimName: "mutant" } },
      ],
    ),
  )
}

/** Each policy of the mesh attached to a Service that is not there. */
function targets(graph: Graph): Mutation[] {
  const target = { group: "", kind: "Service", name: "mutant" }
  return graph.ofKind("security.istio.io", "AuthorizationPolicy").map(({ resource }) =>
    mutantOf("TARGET_REFERENCE_MISSING", "Policy attached to nothing", resource, ["spec"], () => ({
      targetRefs: [target],
    })),
  )
}

/** Each ExternalSecret with values of a generator that is not there. */
function generators(graph: Graph): Mutation[] {
  const apiVersion = "generators.external-secrets.io/v1alpha1"
  const generatorRef = { apiVersion, kind: "Password", name: "mutant" }
  return graph
    .ofKind("external-secrets.io", "ExternalSecret")
    .map(({ resource }) =>
      mutantOf("GENERATOR_MISSING", "Generator of nothing", resource, ["spec", "dataFrom"], () => [
        { sourceRef: { generatorRef } },
      ]),
    )
}

/** A Schedule beside Velero, of a location that is not there. */
function locations(graph: Graph): Mutation[] {
  return graph
    .ofKind("helm.toolkit.fluxcd.io", "HelmRelease")
    .filter(({ name }) => name === "velero")
    .map(({ resource, namespace }) => {
      const schedule = {
        apiVersion: "velero.io/v1",
        kind: "Schedule",
        metadata: { name: "mutant", namespace },
        spec: { schedule: "@daily", template: { storageLocation: "mutant" } },
      } as Resource
      return {
        sort: "Location of nothing",
        label: describeResource(schedule),
        replaced: new Map([[resource, [resource, schedule]]]),
        codes: ["BACKUP_LOCATION_MISSING"],
        at: [describeResource(schedule)],
      }
    })
}

interface Routing extends Resource {
  readonly spec?: {
    readonly rules?: readonly { readonly backendRefs?: readonly { readonly name: string }[] }[]
    readonly listeners?: readonly {
      readonly tls?: { readonly certificateRefs?: readonly object[] }
    }[]
  }
}

/** Each certificate and backend of another namespace, which grants nothing. */
function grants(graph: Graph): Mutation[] {
  const code = "REFERENCE_NOT_GRANTED"
  const sort = "Reference into another namespace"
  const group = "gateway.networking.k8s.io"
  const elsewhere = (kind: string, namespace: string | undefined) =>
    graph.ofKind("", kind).find((node) => node.namespace !== namespace)
  const backends = graph.ofKind(group, "HTTPRoute").flatMap(({ resource, namespace }) =>
    ((resource as Routing).spec?.rules ?? []).flatMap(({ backendRefs = [] }, rule) =>
      backendRefs.flatMap((_, index) => {
        const service = elsewhere("Service", namespace)
        const path = ["spec", "rules", rule, "backendRefs", index]
        return mutantOf(code, sort, resource, path, (backend) => ({
          ...(backend as object),
          namespace: service?.namespace,
          name: service?.name,
        }))
      }),
    ),
  )
  const certificates = graph.ofKind(group, "Gateway").flatMap(({ resource, namespace }) =>
    ((resource as Routing).spec?.listeners ?? []).flatMap(({ tls }, listener) =>
      (tls?.certificateRefs ?? []).flatMap((_, index) => {
        const secret = graph
          .ofKind("external-secrets.io", "ExternalSecret")
          .find((node) => node.namespace !== namespace)
        const path = ["spec", "listeners", listener, "tls", "certificateRefs", index]
        return mutantOf(code, sort, resource, path, () => ({
          kind: "Secret",
          namespace: secret?.namespace,
          name: secret?.name,
        }))
      }),
    ),
  )
  return [...backends, ...certificates]
}

/** What is named and not there, in places where production names nothing, or where it is implied. */
export function absenceMutations(graph: Graph): Mutation[] {
  return [
    ...namespaces(graph),
    ...probePorts(graph),
    ...claims(graph),
    ...targets(graph),
    ...generators(graph),
    ...locations(graph),
    ...grants(graph),
  ]
}
