import type { Terminal } from "../../../terminal.ts"
import { failuresReport } from "../stores/failures-report.ts"
import type { Stores } from "../stores/open-stores.ts"
import { failureOf, type StoreFailure } from "../stores/read-stores.ts"
import { writeStored } from "../stores/stored-secret.ts"
import type { PushItem } from "./push-plan.ts"

/** What entries are tagged with, and encrypted by. */
export interface PushSettings {
  readonly environment: string
  readonly kmsKey?: string | undefined
}

/** The tags of what supaflux wrote. */
export function tagsOf(environment: string): Readonly<Record<string, string>> {
  return { "supaflux:environment": environment, "supaflux:managed-by": "supaflux" }
}

/**
 * Does what a plan says, one secret after the other. One that fails keeps no other from it, and the
 * next run does what is left.
 *
 * @returns those that failed
 */
export async function applyPush(
  plan: readonly PushItem[],
  stores: Stores,
  { environment, kmsKey }: PushSettings,
  terminal: Terminal,
): Promise<readonly StoreFailure[]> {
  const failures: StoreFailure[] = []
  const tags = tagsOf(environment)
  for (const { secret, isNew, added } of plan) {
    if (added.size === 0) continue
    try {
      // oxlint-disable-next-line no-await-in-loop -- one after the other: these APIs throttle
      const store = await stores.of(secret)
      if (store === undefined) continue
      const about = { purpose: secret.purpose, tags, ...(kmsKey === undefined ? {} : { kmsKey }) }
      // oxlint-disable-next-line no-await-in-loop -- the same
      await writeStored(store, secret, added, about)
      terminal.out(
        `  ${isNew ? "created" : "added  "} ${secret.name} › ${[...added.keys()].join(", ")}\n`,
      )
    } catch (error) {
      failures.push(failureOf(secret, error))
    }
  }
  terminal.err(failuresReport(failures))
  return failures
}
