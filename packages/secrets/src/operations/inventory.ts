import type { Composition, Resource } from "@supaflux/core"
import type { SecretLayout } from "../secret-declaration.ts"
import { mergeRemoteSecrets } from "../merge-remote-secrets.ts"
import type { RemoteSecret } from "../remote-secret.ts"
import { isSecretNeed } from "../secret-need.ts"

interface Store extends Resource {
  readonly spec?: { readonly provider?: { readonly kubernetes?: object } }
}

interface ExternalSecret extends Resource {
  readonly spec?: {
    readonly secretStoreRef?: { readonly name?: string }
    readonly target?: { readonly name?: string }
    readonly data?: readonly {
      readonly remoteRef: { readonly key: string; readonly property?: string }
    }[]
  }
}

/** What an ExternalSecret reads, as one that nobody has described. */
function readBy({ metadata, spec }: ExternalSecret): readonly RemoteSecret[] {
  const name = spec?.target?.name ?? metadata?.name ?? ""
  const target = { namespace: metadata?.namespace ?? "", name }
  return (spec?.data ?? []).map(({ remoteRef: { key, property } }): RemoteSecret => {
    const layout: SecretLayout = property === undefined ? "path" : "json"
    const slash = key.lastIndexOf("/")
    const [document, value] =
      property === undefined
        ? [key.slice(0, Math.max(slash, 0)), key.slice(slash + 1)]
        : [key, property]
    return {
      name: document,
      store: spec?.secretStoreRef?.name ?? "",
      layout,
      purpose: "Described nowhere.",
      keys: [{ name: value, purpose: "Described nowhere.", format: { type: "given" } }],
      targets: [target],
    }
  })
}

/** Names of the stores that read from a cluster: what they hold is made there. */
function clusterStores(resources: readonly Resource[]): ReadonlySet<string> {
  const stores = resources.filter(
    (resource): resource is Store =>
      ["ClusterSecretStore", "SecretStore"].includes(resource.kind) &&
      (resource as Store).spec?.provider?.kubernetes !== undefined,
  )
  return new Set(stores.map(({ metadata }) => metadata?.name ?? ""))
}

/**
 * Every secret that an environment reads and does not make, in apply order: what its components
 * describe, and what any other ExternalSecret of it refers to.
 *
 * @throws {Error} when two stores hold a secret of one name
 */
export function inventory({ components }: Composition): readonly RemoteSecret[] {
  const described = components.flatMap(({ component }) =>
    (component.needs ?? []).filter(isSecretNeed).map(({ secret }) => secret),
  )
  const all = components.flatMap(({ resources }) => resources.map(({ resource }) => resource))
  const ownStores = clusterStores(all)
  const read = all
    .filter(({ kind }) => kind === "ExternalSecret")
    .flatMap((resource) => readBy(resource as ExternalSecret))
    .filter(({ store = "" }) => !ownStores.has(store))
  const secrets = mergeRemoteSecrets([...described, ...read])
  for (const { name, store } of secrets) {
    const other = secrets.find((secret) => secret.name === name && secret.store !== store)
    if (other !== undefined) {
      throw new Error(
        `The stores "${store}" and "${other.store}" both hold "${name}": give one another name.`,
      )
    }
  }
  return secrets
}
