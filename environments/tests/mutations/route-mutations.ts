import { referencesOf, type Graph, type Reference } from "@supaflux/check"
import { describeResource, type Resource } from "@supaflux/core"
import { changeAt, other } from "./change.ts"
import type { Mutation } from "./mutation.ts"

const codes = ["ROUTE_REFUSED"]

interface Route extends Resource {
  readonly spec?: { readonly hostnames?: readonly string[] }
}

interface Gateway extends Resource {
  readonly spec?: {
    readonly listeners?: readonly {
      readonly name: string
      readonly hostname?: string
      readonly protocol: string
    }[]
  }
}

function ofParent({ from: { resource }, path, value }: Reference): Mutation[] {
  const { sectionName } = value as { readonly sectionName?: string }
  const at = [describeResource(resource)]
  const section = sectionName === undefined ? [] : [["sectionName", other(sectionName)] as const]
  return [...section, ["port", 1] as const].map(([field, wrong]) => ({
    sort: "Listener that a route attaches to",
    label: `${describeResource(resource)}: ${field}`,
    replaced: new Map([[resource, changeAt(resource, [...path, field], () => wrong)]]),
    codes,
    at,
  }))
}

function ofHostnames(resource: Route): Mutation[] {
  return (resource.spec?.hostnames ?? []).map((hostname, index) => ({
    sort: "Hostname of a route",
    label: `${hostname} of ${describeResource(resource)}`,
    replaced: new Map([
      [resource, changeAt(resource, ["spec", "hostnames", index], () => "mutant.invalid")],
    ]),
    codes,
    at: [describeResource(resource)],
  }))
}

/** Changes to a listener, each of which refuses the routes that attach to it. */
const breaks: readonly (readonly [what: string, change: object])[] = [
  ["name", { name: "mutant" }],
  ["protocol", { protocol: "TCP" }],
  ["kinds", { allowedRoutes: { kinds: [{ kind: "TLSRoute" }], namespaces: { from: "All" } } }],
]

function ofListeners(gateway: Gateway, references: readonly Reference[]): Mutation[] {
  return (gateway.spec?.listeners ?? []).flatMap(({ name, hostname }, index) => {
    const users = references.filter(
      ({ value }) => (value as { readonly sectionName?: string }).sectionName === name,
    )
    const elsewhere = users.some(({ from, to }) => from.namespace !== to.namespace)
    const all = [
      ...breaks,
      ...(hostname === undefined ? [] : [["hostname", { hostname: "*.mutant.invalid" }] as const]),
      ...(elsewhere ? [["namespaces", { allowedRoutes: {} }] as const] : []),
    ]
    return users.length === 0
      ? []
      : all.map(([what, change]) => ({
          sort: "Listener that routes attach to",
          label: `${what} of ${name} of ${describeResource(gateway)}`,
          replaced: new Map([
            [
              gateway,
              changeAt(gateway, ["spec", "listeners", index], (listener) => ({
                ...(listener as object),
                ...change,
              })),
            ],
          ]),
          codes,
          at: users.map(({ from }) => describeResource(from.resource)),
        }))
  })
}

/** Every route, from both ends; and certificates of another namespace. */
export function routeMutations(graph: Graph): Mutation[] {
  const references = (referencesOf(graph).get("parent") ?? []).filter(
    ({ to }) => to.kind === "Gateway",
  )
  const routes = new Set(references.map(({ from }) => from.resource))
  const gateways = Map.groupBy(references, ({ to }) => graph.find(to)?.resource)
  return [
    ...references.flatMap(ofParent),
    ...[...routes].flatMap(ofHostnames),
    ...[...gateways].flatMap(([gateway, users]) =>
      gateway === undefined ? [] : ofListeners(gateway, users),
    ),
  ]
}
