import { referencesOf, type Graph, type Reference, type ReferenceFamily } from "@supaflux/check"
import { describeResource, type Resource } from "@supaflux/core"
import { changeAt, other, renamed } from "./change.ts"
import type { Mutation } from "./mutation.ts"

/** The code of each family's rule; of Secrets and ConfigMaps by kind. */
const codes: Readonly<Record<Exclude<ReferenceFamily, "config">, string>> = {
  backupLocation: "BACKUP_LOCATION_MISSING",
  class: "CLASS_MISSING",
  dependsOn: "DEPENDS_ON_MISSING",
  generator: "GENERATOR_MISSING",
  healthCheck: "HEALTH_CHECK_MISSING",
  issuer: "ISSUER_MISSING",
  namespace: "NAMESPACE_REFERENCE_MISSING",
  nodeClass: "NODE_CLASS_MISSING",
  notification: "NOTIFICATION_REFERENCE_MISSING",
  parent: "ROUTE_PARENT_MISSING",
  role: "ROLE_MISSING",
  scaleTarget: "SCALE_TARGET_MISSING",
  secretStore: "SECRET_STORE_MISSING",
  service: "SERVICE_MISSING",
  serviceAccount: "SERVICE_ACCOUNT_MISSING",
  source: "SOURCE_MISSING",
  target: "TARGET_REFERENCE_MISSING",
  volumeClaim: "VOLUME_CLAIM_MISSING",
}

function codeOf({ family, to }: Reference): string {
  if (family !== "config") return codes[family]
  return to.kind === "Secret" ? "SECRET_MISSING" : "CONFIG_MAP_MISSING"
}

function named({ to, from, path }: Reference): string {
  return `${to.kind} ${to.name} in ${describeResource(from.resource)} at ${path.join(".")}`
}

/** Only the name: `claimName`, `secretName`, `name` … of what stands at the path. */
function rename({ value, to }: Reference): (value: unknown) => unknown {
  if (typeof value === "string") return () => other(value)
  const fields = value as Readonly<Record<string, unknown>>
  const field = Object.keys(fields).find((key) => fields[key] === to.name && key !== "kind")
  return () => ({ ...fields, [field ?? "name"]: other(to.name) })
}

/** Each reference to another name. What may be absent is no defect. */
function renames(references: readonly Reference[]): Mutation[] {
  return references
    .filter(({ optional }) => !optional)
    .map((reference) => {
      const { from, path } = reference
      const changed = changeAt(from.resource, path, rename(reference))
      return {
        sort: `Reference renamed: ${codeOf(reference)}`,
        label: named(reference),
        replaced: new Map([[from.resource, changed]]),
        codes: [codeOf(reference)],
        at: [describeResource(from.resource)],
      }
    })
}

/** Each object that is referred to, gone, for each rule that has to say so. */
function removals(graph: Graph, references: readonly Reference[]): Mutation[] {
  const byTarget = Map.groupBy(
    references.filter(({ optional }) => !optional),
    ({ to }) => graph.find(to)?.resource,
  )
  return [...byTarget].flatMap(([resource, users]): Mutation[] => {
    if (resource === undefined || resource.kind === "Namespace") return []
    return [...Map.groupBy(users, codeOf)].map(([code, readers]) => ({
      sort: "Referred object removed",
      label: `${describeResource(resource)}: ${code}`,
      replaced: new Map([[resource, undefined]]),
      codes: [code],
      at: readers.map(({ from }) => describeResource(from.resource)),
    }))
  })
}

/** Each port to another one. */
function ports(references: readonly Reference[]): Mutation[] {
  return references.flatMap((reference): Mutation[] => {
    const { from, path, port, value } = reference
    const fields = value as Readonly<Record<string, unknown>>
    if (port === undefined || fields["port"] !== port) return []
    const wrong = typeof port === "number" ? port + 1 : other(port)
    return [
      {
        sort: "Port of a Service",
        label: named(reference),
        replaced: new Map([
          [from.resource, changeAt(from.resource, path, () => ({ ...fields, port: wrong }))],
        ]),
        codes: ["SERVICE_PORT_MISSING"],
        at: [describeResource(from.resource)],
      },
    ]
  })
}

interface Service extends Resource {
  readonly spec?: { readonly ports?: readonly { readonly targetPort?: unknown }[] }
}

/** Each named port of pods to another name. */
function targetPorts(graph: Graph): Mutation[] {
  return graph.ofKind("", "Service").flatMap(({ resource }) =>
    ((resource as Service).spec?.ports ?? []).flatMap(({ targetPort }, index): Mutation[] => {
      if (typeof targetPort !== "string") return []
      const path = ["spec", "ports", index, "targetPort"]
      return [
        {
          sort: "Target port of a Service",
          label: `${describeResource(resource)} at ${path.join(".")}`,
          replaced: new Map([[resource, changeAt(resource, path, () => other(targetPort))]]),
          codes: ["SERVICE_TARGET_PORT_MISSING"],
          at: [describeResource(resource)],
        },
      ]
    }),
  )
}

/** Each store without the namespace of each of its readers. */
function storeConditions(graph: Graph, references: readonly Reference[]): Mutation[] {
  const stores = references.filter(({ to }) => to.kind === "ClusterSecretStore")
  return [...Map.groupBy(stores, ({ from }) => from.namespace)].flatMap(([namespace, users]) => {
    const store = graph.find((users[0] as Reference).to)?.resource
    if (store === undefined || namespace === undefined) return []
    return [
      {
        sort: "Namespace that a store serves",
        label: `${describeResource(store)} without ${namespace}`,
        replaced: new Map([
          [store, changeAt(store, ["spec"], (spec) => renamed(spec, namespace, other(namespace)))],
        ]),
        codes: ["SECRET_STORE_REFUSES"],
        at: users.map(({ from }) => describeResource(from.resource)),
      },
    ]
  })
}

/** Every reference, what it ends at, and what that has to take. */
export function referenceMutations(graph: Graph): Mutation[] {
  const byFamily = referencesOf(graph)
  const all = [...byFamily.values()].flat()
  return [
    ...renames(all),
    ...removals(graph, all),
    ...ports(byFamily.get("service") ?? []),
    ...targetPorts(graph),
    ...storeConditions(graph, byFamily.get("secretStore") ?? []),
  ]
}
