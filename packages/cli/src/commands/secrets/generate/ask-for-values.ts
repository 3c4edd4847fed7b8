import { valueIn, type LackingValue, type SecretValues } from "@supaflux/secrets/operations"
import type { Terminal } from "../../../terminal.ts"

/**
 * Asks for what nobody can make, one after the other, and shows nothing of what is typed. An empty
 * answer leaves a value for the next run. Where nobody can answer, nothing is asked.
 */
export async function askForValues(
  lacking: readonly LackingValue[],
  { ask, err }: Terminal,
): Promise<SecretValues> {
  const given = new Map<string, Map<string, string>>()
  const asked = lacking.filter(({ reason }) => reason === "given")
  if (ask === undefined || asked.length === 0) return given
  err(
    "Values that only you know. Secrets are not shown while you type; Enter alone leaves one out.\n",
  )
  for (const { secret, key } of asked) {
    // Two keys of one entry are asked for once.
    if (valueIn(given, secret.name, key.name) !== undefined) continue
    const question = `${secret.name} › ${key.name} (${key.purpose}) `
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const value = await ask(question, key.plain === true ? "shown" : "hidden")
    if (value === "") continue
    given.set(
      secret.name,
      (given.get(secret.name) ?? new Map<string, string>()).set(key.name, value),
    )
  }
  return given
}
