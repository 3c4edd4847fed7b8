import type { Composition } from "@supaflux/core"
import type { RemoteSecret } from "@supaflux/secrets"
import type { Terminal } from "../../../terminal.ts"
import { UsageError } from "../../../usage-error.ts"
import { verbose } from "./verbose.ts"
import type { TextStore } from "./text-store.ts"
import type { VaultStore } from "./vault.ts"

interface Provider {
  readonly aws?: { readonly service?: string; readonly region?: string; readonly prefix?: string }
  readonly vault?: VaultStore
}

/** What the resource of a store says of where it reads from. */
function providerOf({ components }: Composition, name: string): Provider {
  for (const { resources } of components) {
    for (const { resource } of resources) {
      if (!["ClusterSecretStore", "SecretStore"].includes(resource.kind)) continue
      if (resource.metadata?.name !== name) continue
      return (resource as { spec?: { provider?: Provider } }).spec?.provider ?? {}
    }
  }
  throw new UsageError(
    `the environment has no store "${name}"`,
    "add the component of secretStore() to it",
  )
}

async function open(name: string, { aws, vault }: Provider, { env }: Terminal): Promise<TextStore> {
  if (vault !== undefined) return (await import("./vault.ts")).vault(vault, env)
  const { region, prefix = "" } = aws ?? {}
  if (region !== undefined && aws?.service === "ParameterStore") {
    return await (await import("./parameter-store.ts")).parameterStore(region, prefix)
  }
  if (region !== undefined && aws?.service === "SecretsManager") {
    return await (await import("./secrets-manager.ts")).secretsManager(region, prefix)
  }
  throw new UsageError(
    `the store "${name}" is neither of AWS nor of Vault, and supaflux cannot write to it`,
    "generate into a folder, and put its documents there with the provider's own tool",
  )
}

/** The stores of an environment, each opened when it is first asked for. */
export interface Stores {
  /** The store of a secret; undefined for one of the cluster itself. */
  readonly of: (secret: RemoteSecret) => Promise<TextStore | undefined>
}

/** Opens the stores that an environment's own resources describe: those that the operator reads from. */
export function openStores(
  composition: Composition,
  terminal: Terminal,
  flags: { readonly verbose?: boolean },
): Stores {
  const opened = new Map<string, Promise<TextStore>>()
  return {
    of: async ({ store, layout }) => {
      if (store === undefined) return undefined
      const provider = providerOf(composition, store)
      if (layout === "path" && provider.vault !== undefined) {
        throw new UsageError(
          `the store "${store}" is Vault, whose entries are documents`,
          'use layout: "json"',
        )
      }
      const known = opened.get(store) ?? open(store, provider, terminal)
      opened.set(store, known)
      const found = await known
      return flags.verbose === true ? verbose(found, terminal) : found
    },
  }
}
