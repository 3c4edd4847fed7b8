import type { RemoteSecret } from "@supaflux/secrets"
import { exitCode } from "../../exit-code.ts"
import { table } from "../../report/table.ts"
import type { Terminal } from "../../terminal.ts"
import { loadSecrets, type SecretsFlags } from "./loaded-secrets.ts"
import { formatText, origin, rotationOf } from "./secret-facts.ts"

/** Flags of `supaflux secrets list`. */
export interface SecretsListFlags extends SecretsFlags {
  readonly json?: boolean
  readonly markdown?: boolean
}

const headings = ["SECRET", "KEY", "LOOKS LIKE", "COMES", "ROTATION", "READ BY"]

function rows(secret: RemoteSecret): string[][] {
  return secret.keys.map((key) => [
    secret.name,
    key.name,
    formatText(key.format),
    origin(key),
    rotationOf(secret, key),
    key.readers?.join(", ") ?? "",
  ])
}

/** `supaflux secrets list`: every secret that an environment reads, with what each key is. No values. */
export async function list(
  name: string,
  flags: SecretsListFlags,
  terminal: Terminal,
): Promise<number> {
  const { secrets } = await loadSecrets(name, flags, terminal)
  if (flags.json === true) {
    terminal.out(`${JSON.stringify(secrets, undefined, 2)}\n`)
  } else if (flags.markdown === true) {
    const { secretsMarkdown } = await import("./list/secrets-markdown.ts")
    terminal.out(secretsMarkdown(name, secrets))
  } else {
    terminal.out(table(headings, secrets.flatMap(rows)))
  }
  return exitCode.fine
}
