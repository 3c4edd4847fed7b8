import { verifyValues, type SecretValues, type Violation } from "@supaflux/secrets/operations"
import type { RemoteSecret } from "@supaflux/secrets"
import { exitCode } from "../../exit-code.ts"
import type { Terminal } from "../../terminal.ts"
import { UsageError } from "../../usage-error.ts"
import { secretsFolder } from "./folder/secrets-folder.ts"
import { guarded, type GuardedTerminal } from "./guarded.ts"
import { isManaged } from "./is-managed.ts"
import { loadSecrets, type LoadedSecrets, type SecretsFlags } from "./loaded-secrets.ts"
import { openStores } from "./stores/open-stores.ts"
import { readStores } from "./stores/read-stores.ts"
import { violationsReport } from "./violations-report.ts"

/** Flags of `supaflux secrets verify`. */
export interface SecretsVerifyFlags extends SecretsFlags {
  readonly folder?: string | true
  readonly days?: string
  readonly json?: boolean
  readonly verbose?: boolean
}

/** What is looked at, and where it was read. */
interface Looked {
  readonly secrets: readonly RemoteSecret[]
  readonly values: SecretValues
  readonly unread: readonly Violation[]
}

/** `supaflux secrets verify`: reads every value back and proves that all fit together. */
export function verify(
  name: string,
  flags: SecretsVerifyFlags,
  terminal: Terminal,
): Promise<number> {
  return guarded(terminal, (quiet) => run(name, flags, quiet))
}

function inFolder({ project, secrets: all }: LoadedSecrets, folder: string): Looked {
  const secrets = all.filter((secret) => !isManaged(secret))
  const values = secretsFolder(project.root, folder).read(secrets)
  return { secrets, values, unread: [] }
}

async function inStore(
  { composition, secrets: all }: LoadedSecrets,
  flags: SecretsVerifyFlags,
  terminal: Terminal,
): Promise<Looked> {
  const stored = all.filter(({ store }) => store !== undefined)
  const { values, failures } = await readStores(stored, openStores(composition, terminal, flags))
  const unread = failures.map(({ secret, message }): Violation => ({
    code: "SECRET_UNREADABLE",
    secret: secret.name,
    message,
  }))
  const secrets = stored.filter((secret) => !failures.some((failure) => failure.secret === secret))
  return { secrets, values, unread }
}

function daysOf({ days = "30" }: SecretsVerifyFlags): number {
  if (/^\d{1,5}$/.test(days)) return Number(days)
  throw new UsageError(`--days ${days} is no number of days`, "write one like --days 30")
}

async function run(
  name: string,
  flags: SecretsVerifyFlags,
  terminal: GuardedTerminal,
): Promise<number> {
  const days = daysOf(flags)
  const loaded = await loadSecrets(name, flags, terminal)
  const cluster = loaded.secrets.every(({ store }) => store === undefined)
  const folder = typeof flags.folder === "string" ? flags.folder : `.secrets/${name}`
  const looked =
    flags.folder !== undefined || cluster
      ? inFolder(loaded, folder)
      : await inStore(loaded, flags, terminal)
  const { secrets, values, unread } = looked
  terminal.hide(secrets, values)
  const found = await verifyValues(secrets, values, { now: new Date(), days })
  const violations = [...unread, ...found]
  if (flags.json === true) terminal.out(`${JSON.stringify(violations, undefined, 2)}\n`)
  else {
    terminal.err(violationsReport(violations))
    const count = secrets.reduce((sum, { keys }) => sum + keys.length, 0)
    terminal.out(
      violations.length === 0
        ? `${name}: ${count} values in ${secrets.length} secrets, all in order\n`
        : `${name}: ${violations.length} violations\n`,
    )
  }
  return violations.length === 0 ? exitCode.fine : exitCode.findings
}
