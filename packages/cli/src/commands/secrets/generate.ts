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
import { secretsFolder } from "./folder/secrets-folder.ts"
import { askForValues } from "./generate/ask-for-values.ts"
import { givenFile } from "./generate/given-file.ts"
import { lackingReport } from "./generate/lacking-report.ts"
import { guarded, type GuardedTerminal } from "./guarded.ts"
import { isManaged } from "./is-managed.ts"
import { loadSecrets, type SecretsFlags } from "./loaded-secrets.ts"
import { randomFor } from "./seed.ts"
import { violationsReport } from "./violations-report.ts"

/** Flags of `supaflux secrets generate`. */
export interface SecretsGenerateFlags extends SecretsFlags {
  readonly folder?: string
  readonly from?: string
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
  const { project, environment, secrets: all } = await loadSecrets(name, flags, terminal)
  // What a service of AWS keeps, it makes itself.
  const secrets = all.filter((secret) => !isManaged(secret))
  const folder = secretsFolder(project.root, flags.folder ?? `.secrets/${name}`)
  const held = folder.read(secrets)
  terminal.hide(secrets, held)
  const given = flags.from === undefined ? new Map() : givenFile(flags.from, secrets, terminal.cwd)
  terminal.hide(secrets, given)
  refuseConflicts(held, given, folder.shown)

  const options = { random: randomFor(project.root, environment), now: new Date() }
  const before = laidOver(held, given)
  const { lacking: asked } = await makeValues(secrets, before, options)
  const answers = await askForValues(asked, terminal)
  terminal.hide(secrets, answers)
  const known = laidOver(before, answers)
  const { made, lacking } = await makeValues(secrets, known, options)
  terminal.hide(secrets, made)
  const fresh = laidOver(laidOver(given, answers), made)
  const whole = laidOver(known, made)

  const violations = await verifyValues(secrets, whole, { now: options.now })
  const wrong = violations.filter((violation) => has(fresh, violation))
  if (wrong.length > 0) {
    terminal.err(violationsReport(wrong))
    terminal.err("Nothing was written.\n")
    return exitCode.findings
  }
  let written = 0
  for (const secret of secrets) {
    const values = whole.get(secret.name)
    const now = [...(values?.keys() ?? [])].filter(
      (key) => held.get(secret.name)?.has(key) !== true,
    )
    if (values === undefined || now.length === 0) continue
    folder.write(secret, values)
    written += now.length
    terminal.out(`  new     ${secret.name} › ${now.join(", ")}\n`)
  }
  terminal.out(`${folder.shown}: ${written} new, ${countOf(held)} kept\n`)
  terminal.err(lackingReport(lacking))
  return lacking.length === 0 ? exitCode.fine : exitCode.findings
}

function countOf(values: SecretValues): number {
  return [...values.values()].reduce((count, { size }) => count + size, 0)
}
