import type { Terminal } from "../../terminal.ts"
import { UsageError } from "../../usage-error.ts"
import { secretsFolder } from "./folder/secrets-folder.ts"
import { guarded, type GuardedTerminal } from "./guarded.ts"
import { isManaged } from "./is-managed.ts"
import { loadSecrets, type SecretsFlags } from "./loaded-secrets.ts"
import { pushValues } from "./push/push-values.ts"
import { openStores } from "./stores/open-stores.ts"

/** Flags of `supaflux secrets push`. */
export interface SecretsPushFlags extends SecretsFlags {
  readonly folder?: string
  readonly yes?: boolean
  readonly dryRun?: boolean
  readonly kmsKey?: string
  readonly verbose?: boolean
}

/** `supaflux secrets push`: adds to the store what a folder holds and the store lacks. Changes nothing that is there. */
export function push(name: string, flags: SecretsPushFlags, terminal: Terminal): Promise<number> {
  return guarded(terminal, (quiet) => run(name, flags, quiet))
}

async function run(
  name: string,
  flags: SecretsPushFlags,
  terminal: GuardedTerminal,
): Promise<number> {
  const { project, composition, secrets } = await loadSecrets(name, flags, terminal)
  const folder = secretsFolder(project.root, flags.folder ?? `.secrets/${name}`)
  const stored = secrets.filter((secret) => secret.store !== undefined && !isManaged(secret))
  if (stored.length === 0) {
    throw new UsageError(
      `the secrets of ${name} come from no store`,
      `kubectl apply --server-side --recursive -f ${folder.shown}`,
    )
  }
  const wanted = folder.read(stored)
  terminal.hide(stored, wanted)
  if (wanted.size === 0) {
    throw new UsageError(`${folder.shown} holds no document`, `supaflux secrets generate ${name}`)
  }
  const stores = openStores(composition, terminal, flags)
  const { yes, dryRun, kmsKey } = flags
  const options = { environment: name, yes, dryRun, kmsKey }
  return await pushValues(stored, wanted, stores, options, terminal)
}
