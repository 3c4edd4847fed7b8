import type { RemoteSecret, SecretRotation } from "@supaflux/secrets"
import {
  givenKeys,
  laidOver,
  rotateValues,
  systemRandom,
  verifyValues,
  type RotatedValues,
  type SecretValues,
} from "@supaflux/secrets/operations"
import { exitCode } from "../../exit-code.ts"
import type { Terminal } from "../../terminal.ts"
import { UsageError } from "../../usage-error.ts"
import { findSecret } from "./find-secret.ts"
import { givenFile } from "./generate/given-file.ts"
import { guarded, type GuardedTerminal } from "./guarded.ts"
import { isManaged } from "./is-managed.ts"
import { loadSecrets, type SecretsFlags } from "./loaded-secrets.ts"
import { tagsOf } from "./push/apply-push.ts"
import { confirmed } from "./push/confirmed.ts"
import { askForNew } from "./rotate/ask-for-new.ts"
import { leftReport, rotationReport } from "./rotate/rotation-report.ts"
import { rotationNamed } from "./rotate/rotation-named.ts"
import { stepsAfter } from "./rotate/steps-after.ts"
import { failuresReport } from "./stores/failures-report.ts"
import { openStores } from "./stores/open-stores.ts"
import { failureOf, readStores } from "./stores/read-stores.ts"
import { replaceStored } from "./stores/stored-secret.ts"
import { violationsReport } from "./violations-report.ts"

/** Flags of `supaflux secrets rotate`. */
export interface SecretsRotateFlags extends SecretsFlags {
  readonly from?: string
  readonly yes?: boolean
  readonly dryRun?: boolean
  readonly acceptLoss?: boolean
  readonly verbose?: boolean
}

/** Which secret is rotated, and in which way. */
export interface Rotated {
  readonly environment: string
  readonly secret: string
  readonly rotation: string | undefined
}

/** `supaflux secrets rotate`: gives a secret new values, in an order that keeps the platform up. */
export function rotate(
  rotated: Rotated,
  flags: SecretsRotateFlags,
  terminal: Terminal,
): Promise<number> {
  return guarded(terminal, (quiet) => run(rotated, flags, quiet))
}

/** Refuses what cannot be rotated, or not without a word of its own. */
function refuse(secret: RemoteSecret, rotation: SecretRotation, flags: SecretsRotateFlags): void {
  if (secret.store === undefined) {
    throw new UsageError(
      `${secret.name} comes from no store`,
      "remove its document from the folder, generate anew, and apply it",
    )
  }
  if (rotation.mode === "never" && flags.acceptLoss !== true && flags.dryRun !== true) {
    throw new UsageError(
      `what was encrypted with ${secret.name} › ${rotation.keys.join(", ")} is lost with it`,
      "read what --dry-run prints, then add --accept-loss",
    )
  }
}

/** Refuses new values that are not whole, are not new, or would not work. */
async function wrongWith(
  secrets: readonly RemoteSecret[],
  secret: RemoteSecret,
  held: SecretValues,
  { values, lacking }: RotatedValues,
): Promise<string> {
  if (lacking.length > 0) {
    return `error ${secret.name} › ${lacking.join(", ")}: cannot be made, because what it is made of is absent\n`
  }
  const same = [...values].filter(([key, value]) => held.get(secret.name)?.get(key) === value)
  if (same.length > 0) {
    return `error ${secret.name} › ${same.map(([key]) => key).join(", ")}: the new value is the one that is there\n`
  }
  const all = laidOver(held, new Map([[secret.name, values]]))
  const before = JSON.stringify(await verifyValues(secrets, held, { now: new Date() }))
  const after = await verifyValues(secrets, all, { now: new Date() })
  // What was wrong before, elsewhere, must not keep anybody from mending it here.
  return violationsReport(after.filter((violation) => !before.includes(JSON.stringify(violation))))
}

async function run(
  { environment, ...names }: Rotated,
  flags: SecretsRotateFlags,
  terminal: GuardedTerminal,
): Promise<number> {
  const { composition, secrets } = await loadSecrets(environment, flags, terminal)
  const secret = findSecret(secrets, names.secret)
  const rotation = rotationNamed(secret, names.rotation)
  if (isManaged(secret)) {
    terminal.out(rotationReport(secret, rotation))
    terminal.out("A service of AWS keeps this secret and rotates it: nothing was written.\n")
    return exitCode.fine
  }
  refuse(secret, rotation, flags)
  const stores = openStores(composition, terminal, flags)
  const { values: held, failures } = await readStores(secrets, stores)
  terminal.hide(secrets, held)
  const own = failures.filter((failure) => failure.secret === secret)
  if (own.length > 0 || !held.has(secret.name)) {
    terminal.err(failuresReport(own))
    throw new UsageError(
      `${secret.name} is not in the store, or cannot be read`,
      "make it first: supaflux secrets generate, then push",
    )
  }

  const file = flags.from === undefined ? new Map() : givenFile(flags.from, secrets, terminal.cwd)
  const dry = flags.dryRun === true
  const answers = dry
    ? new Map()
    : await askForNew(secret, givenKeys(secret, rotation, file), terminal)
  const given = laidOver(file, answers)
  terminal.hide(secrets, given)
  const fresh = await rotateValues(
    secret,
    rotation,
    { held, given },
    { random: systemRandom, now: new Date() },
  )
  terminal.hide(secrets, new Map([[secret.name, fresh.values]]))
  const steps = stepsAfter(environment, secret, rotation, composition, fresh.stage)
  terminal.out(rotationReport(secret, rotation, fresh.stage))
  if (dry) {
    terminal.out(leftReport(steps, undefined))
    return exitCode.fine
  }
  const readable = secrets.filter((each) => !failures.some((failure) => failure.secret === each))
  const wrong = await wrongWith(readable, secret, held, fresh)
  if (wrong !== "") {
    terminal.err(`${wrong}Nothing was written.\n`)
    return exitCode.findings
  }
  const keys = [...fresh.values.keys()].join(", ")
  if (!(await confirmed(`Give ${secret.name} › ${keys} new values?`, flags.yes, terminal))) {
    terminal.err("Nothing was written.\n")
    return exitCode.findings
  }
  const store = await stores.of(secret)
  if (store === undefined) return exitCode.usage
  try {
    const about = { purpose: secret.purpose, tags: tagsOf(environment) }
    const replacement = { before: held.get(secret.name), values: fresh.values }
    const undo = await replaceStored(store, secret, replacement, about)
    terminal.out(`  written ${secret.name} › ${keys}\n`)
    terminal.out(leftReport(steps, undo))
    return exitCode.fine
  } catch (error) {
    terminal.err(failuresReport([failureOf(secret, error)]))
    return exitCode.findings
  }
}
