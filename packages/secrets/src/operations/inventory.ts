import type { Composition, Resource } from "@supaflux/core"
import type { SecretLayout } from "../secret-declaration.ts"
import { mergeRemoteSecrets } from "../merge-remote-secrets.ts"
import type { RemoteSecret } from "../remote-secret.ts"
import { isSecretNeed } from "../secret-need.ts"

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
  const read = components.flatMap(({ resources }) =>
    resources.flatMap(({ resource }) =>
      resource.kind === "ExternalSecret" ? readBy(resource as ExternalSecret) : [],
    ),
  )
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
