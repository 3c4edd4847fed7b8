import type { RemoteSecret } from "@supaflux/secrets"
import { valueIn, type SecretValues } from "@supaflux/secrets/operations"
import type { Terminal } from "../../terminal.ts"
import { UsageError } from "../../usage-error.ts"

/** A terminal that shows no value that it has been told of. */
export interface GuardedTerminal extends Terminal {
  /** Takes note of values, whether they come from a store, a file, a person, or were made. */
  readonly hide: (secrets: readonly RemoteSecret[], values: SecretValues) => void
}

/** Shorter ones are words of sentences. */
const shortest = 8
const mark = "[hidden]"

/**
 * A net below commands that handle values. No sentence of theirs has one in it; should an error of a
 * library have, it is hidden, and no stack is printed, which holds what a library likes.
 */
export async function guarded(
  terminal: Terminal,
  command: (terminal: GuardedTerminal) => Promise<number>,
): Promise<number> {
  const known = new Set<string>()
  const clean = (text: string): string => {
    let shown = text
    for (const value of known) shown = shown.replaceAll(value, mark)
    return shown
  }
  try {
    return await command({
      ...terminal,
      out: (text) => terminal.out(clean(text)),
      err: (text) => terminal.err(clean(text)),
      hide: (secrets, values) => {
        for (const { name, keys } of secrets) {
          for (const key of keys) {
            const value = valueIn(values, name, key.name)
            // Names of accounts are parts of other names.
            if (value === undefined || value.length < shortest || key.plain === true) continue
            known.add(value)
            known.add(JSON.stringify(value).slice(1, -1))
          }
        }
      },
    })
  } catch (error) {
    if (error instanceof UsageError) {
      const { hint, cause } = error
      throw new UsageError(clean(error.message), hint === undefined ? hint : clean(hint), {
        cause: typeof cause === "string" ? clean(cause) : undefined,
      })
    }
    const message =
      error instanceof Error ? `${error.name}: ${error.message}` : "something was thrown"
    throw new UsageError(clean(message))
  }
}
