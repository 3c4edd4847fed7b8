import type { KubeClient } from "./kube-client.ts"
import type { Resource } from "./resource.ts"

/** A kind that the server serves. */
export interface ServedKind {
  readonly group: string
  readonly version: string
  readonly kind: string
  readonly plural: string
  readonly namespaced: boolean
  readonly verbs: readonly string[]
}

/** The kinds that a server serves, by `apiVersion kind`. */
export type ServedKinds = ReadonlyMap<string, ServedKind>

interface DiscoveryList {
  readonly items: readonly {
    readonly metadata: { readonly name?: string }
    readonly versions: readonly {
      readonly version: string
      readonly resources?: readonly {
        readonly resource: string
        readonly responseKind: { readonly kind: string }
        readonly scope: "Namespaced" | "Cluster"
        readonly verbs: readonly string[]
      }[]
    }[]
  }[]
}

const accept = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList"

/** Asks a server for its kinds: two requests, whatever their number. */
export async function discover(client: KubeClient): Promise<ServedKinds> {
  const kinds = new Map<string, ServedKind>()
  for (const path of ["/api", "/apis"]) {
    const { status, body } = await client.request({ method: "GET", path, accept })
    if (status !== 200) throw new Error(`GET ${path}: ${status} ${JSON.stringify(body)}`)
    for (const { metadata, versions } of (body as DiscoveryList).items) {
      const group = metadata.name ?? ""
      for (const { version, resources = [] } of versions) {
        for (const { resource: plural, responseKind, scope, verbs } of resources) {
          const { kind } = responseKind
          const namespaced = scope === "Namespaced"
          const apiVersion = group === "" ? version : `${group}/${version}`
          kinds.set(`${apiVersion} ${kind}`, { group, version, kind, plural, namespaced, verbs })
        }
      }
    }
  }
  return kinds
}

/** The kind of a resource, as the server serves it. */
export function servedKind(kinds: ServedKinds, resource: Resource): ServedKind | undefined {
  return kinds.get(`${resource.apiVersion} ${resource.kind}`)
}
