import type { RemoteSecret } from "@supaflux/secrets"
import type { SecretValues } from "@supaflux/secrets/operations"
import type { Terminal } from "../../../terminal.ts"
import { UsageError } from "../../../usage-error.ts"

/**
 * Asks for the new values that nobody can make.
 *
 * @throws UsageError when nobody can answer, or gives none
 */
export async function askForNew(
  { name }: RemoteSecret,
  keys: readonly string[],
  { ask }: Terminal,
): Promise<SecretValues> {
  const answers = new Map<string, string>()
  for (const key of keys) {
    if (ask === undefined) {
      throw new UsageError(
        `only its owner knows the new value of ${name} › ${key}`,
        "run the command on a terminal, or give it in a file with --from",
      )
    }
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const answer = await ask(`New value of ${name} › ${key}: `, "hidden")
    if (answer === "") throw new UsageError(`there is no new value of ${name} › ${key}`)
    answers.set(key, answer)
  }
  return new Map([[name, answers]])
}
