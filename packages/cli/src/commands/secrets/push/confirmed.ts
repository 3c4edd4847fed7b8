import type { Terminal } from "../../../terminal.ts"
import { UsageError } from "../../../usage-error.ts"

/**
 * Whether a person agrees, or has agreed with `--yes`.
 *
 * @throws UsageError when nobody can be asked
 */
export async function confirmed(
  question: string,
  yes: boolean | undefined,
  { ask }: Terminal,
): Promise<boolean> {
  if (yes === true) return true
  if (ask === undefined) {
    throw new UsageError("nobody is there to say yes", "look at what is printed, then add --yes")
  }
  return /^y(es)?$/i.test((await ask(`${question} [y/N] `, "shown")).trim())
}
