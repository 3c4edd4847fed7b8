import type { RemoteSecret } from "@supaflux/secrets"
import { laidOver, verifyValues, type SecretValues } from "@supaflux/secrets/operations"
import { exitCode } from "../../../exit-code.ts"
import type { GuardedTerminal } from "../guarded.ts"
import { failuresReport } from "../stores/failures-report.ts"
import type { Stores } from "../stores/open-stores.ts"
import { readStores } from "../stores/read-stores.ts"
import { violationsReport } from "../violations-report.ts"
import { applyPush, type PushSettings } from "./apply-push.ts"
import { confirmed } from "./confirmed.ts"
import { planReport, pushPlan } from "./push-plan.ts"

/** How a push is done. */
export interface PushOptions extends PushSettings {
  readonly yes?: boolean | undefined
  readonly dryRun?: boolean | undefined
}

/** Shows what a store lacks of some values, asks, and adds it. */
export async function pushValues(
  secrets: readonly RemoteSecret[],
  wanted: SecretValues,
  stores: Stores,
  options: PushOptions,
  terminal: GuardedTerminal,
): Promise<number> {
  const { values: stored, failures: unread } = await readStores(secrets, stores)
  terminal.hide(secrets, stored)
  terminal.err(failuresReport(unread))
  const readable = secrets.filter((secret) => !unread.some((each) => each.secret === secret))
  const plan = pushPlan(readable, wanted, stored)
  const differing = plan.some((item) => item.differing.length > 0)
  const left = unread.length > 0 || differing ? exitCode.findings : exitCode.fine
  terminal.out(planReport(plan))
  const added = new Map(plan.map(({ secret, added: values }) => [secret.name, values]))
  const violations = await verifyValues(readable, laidOver(wanted, stored), { now: new Date() })
  const wrong = violations.filter(({ secret, key = "" }) => added.get(secret)?.has(key) === true)
  if (wrong.length > 0) {
    terminal.err(`${violationsReport(wrong)}Nothing was written.\n`)
    return exitCode.findings
  }
  const count = [...added.values()].reduce((sum, { size }) => sum + size, 0)
  if (count === 0) {
    terminal.out("Nothing to add.\n")
    return left
  }
  if (options.dryRun === true) return left
  const entries = [...added.values()].filter(({ size }) => size > 0).length
  const question = `Write ${count} values to ${entries} secrets?`
  if (!(await confirmed(question, options.yes, terminal))) {
    terminal.err("Nothing was written.\n")
    return exitCode.findings
  }
  const failures = await applyPush(plan, stores, options, terminal)
  if (failures.length === 0) return left
  terminal.err("The others were written; run the command again to go on.\n")
  return exitCode.findings
}
