import type { RemoteSecret } from "@supaflux/secrets"
import {
  laidOver,
  makeValues,
  verifyValues,
  type SecretValues,
  type Violation,
} from "@supaflux/secrets/operations"
import { exitCode } from "../../exit-code.ts"
import type { Terminal } from "../../terminal.ts"
import { UsageError } from "../../usage-error.ts"
import { secretsFolder, type SecretsFolder } from "./folder/secrets-folder.ts"
import { askForValues } from "./generate/ask-for-values.ts"
import { givenFile } from "./generate/given-file.ts"
import { lackingReport } from "./generate/lacking-report.ts"
import { guarded, type GuardedTerminal } from "./guarded.ts"
import { isManaged } from "./is-managed.ts"
import { loadSecrets, type SecretsFlags } from "./loaded-secrets.ts"
import { pushValues } from "./push/push-values.ts"
import { randomFor } from "./seed.ts"
import { failuresReport } from "./stores/failures-report.ts"
import { openStores, type Stores } from "./stores/open-stores.ts"
import { readStores } from "./stores/read-stores.ts"
import { violationsReport } from "./violations-report.ts"

/** Flags of `supaflux secrets generate`. */
export interface SecretsGenerateFlags extends SecretsFlags {
  readonly folder?: string
  readonly from?: string
  readonly onlyMissing?: boolean
  readonly store?: boolean
  readonly yes?: boolean
  readonly kmsKey?: string
  readonly verbose?: boolean
}

const has = (values: SecretValues, { secret, key = "" }: Violation): boolean =>
  values.get(secret)?.has(key) === true

/** Refuses to give a value that is there another one. */
function refuseConflicts(held: SecretValues, given: SecretValues, place: string): void {
  for (const [secret, values] of given) {
    for (const [key, value] of values) {
      const before = held.get(secret)?.get(key)
      if (before === undefined || before === value) continue
      throw new UsageError(
        `${secret} › ${key} has another value in ${place} already, and none is ever overwritten`,
        "remove the one that is wrong; to change one that is in use: supaflux secrets rotate",
      )
    }
  }
}

/** `supaflux secrets generate`: makes every value that is absent and can be made. Touches none that is there. */
export function generate(
  name: string,
  flags: SecretsGenerateFlags,
  terminal: Terminal,
): Promise<number> {
  return guarded(terminal, (quiet) => run(name, flags, quiet))
}

async function run(
  name: string,
  flags: SecretsGenerateFlags,
  terminal: GuardedTerminal,
): Promise<number> {
  const {
    project,
    environment,
    composition,
    secrets: all,
  } = await loadSecrets(name, flags, terminal)
  // What a service of AWS keeps, it makes itself.
  const secrets = all.filter((secret) => !isManaged(secret))
  const stores = openStores(composition, terminal, flags)
  const stored = await storedOrNothing(secrets, stores, flags)
  const folder =
    flags.store === true
      ? undefined
      : secretsFolder(project.root, flags.folder ?? `.secrets/${name}`)
  const held = folder?.read(secrets) ?? new Map()
  const given = flags.from === undefined ? new Map() : givenFile(flags.from, secrets, terminal.cwd)
  for (const values of [stored, held, given]) terminal.hide(secrets, values)
  const there = laidOver(held, stored)
  refuseConflicts(there, given, folder?.shown ?? "the store")

  const options = { random: randomFor(project.root, environment), now: new Date() }
  const before = laidOver(there, given)
  const { lacking: asked } = await makeValues(secrets, before, options)
  const answers = await askForValues(asked, terminal)
  terminal.hide(secrets, answers)
  const known = laidOver(before, answers)
  const { made, lacking } = await makeValues(secrets, known, options)
  terminal.hide(secrets, made)
  const fresh = laidOver(laidOver(given, answers), made)

  const violations = await verifyValues(secrets, laidOver(known, made), { now: options.now })
  const wrong = violations.filter((violation) => has(fresh, violation))
  if (wrong.length > 0) {
    terminal.err(`${violationsReport(wrong)}Nothing was written.\n`)
    return exitCode.findings
  }
  const { yes, kmsKey } = flags
  const code =
    folder === undefined
      ? await pushValues(secrets, fresh, stores, { environment: name, yes, kmsKey }, terminal)
      : writeFolder(folder, secrets, { held, there, fresh }, terminal)
  terminal.err(lackingReport(lacking))
  return lacking.length === 0 ? code : exitCode.findings
}

/** What the stores hold, when they are asked for; nothing otherwise. */
async function storedOrNothing(
  secrets: readonly RemoteSecret[],
  stores: Stores,
  flags: SecretsGenerateFlags,
): Promise<SecretValues> {
  if (flags.onlyMissing !== true && flags.store !== true) return new Map()
  const cluster = secrets.find(({ store }) => store === undefined)
  if (cluster !== undefined) {
    throw new UsageError(
      `${cluster.name} comes from no store, but is applied to the cluster`,
      "leave out --store and --only-missing",
    )
  }
  const { values, failures } = await readStores(secrets, stores)
  if (failures.length === 0) return values
  // What is not known to be absent must not be made anew.
  throw new UsageError("the store could not be read, and nothing was made", undefined, {
    cause: failuresReport(failures),
  })
}

function countOf(values: SecretValues): number {
  return [...values.values()].reduce((count, { size }) => count + size, 0)
}

/** Writes the documents that have new values. */
function writeFolder(
  folder: SecretsFolder,
  secrets: readonly RemoteSecret[],
  { held, there, fresh }: Readonly<Record<"held" | "there" | "fresh", SecretValues>>,
  terminal: Terminal,
): number {
  let written = 0
  for (const secret of secrets) {
    const added = [...(fresh.get(secret.name) ?? [])].filter(
      ([key]) => there.get(secret.name)?.has(key) !== true,
    )
    if (added.length === 0) continue
    folder.write(secret, new Map([...(held.get(secret.name) ?? []), ...added]))
    written += added.length
    terminal.out(`  new     ${secret.name} › ${added.map(([key]) => key).join(", ")}\n`)
  }
  terminal.out(`${folder.shown}: ${written} new, ${countOf(held)} kept\n`)
  return exitCode.fine
}
