import type { RemoteKey, RemoteSecret } from "../../remote-secret.ts"
import { accountOf } from "../account-of.ts"
import { valueIn, type SecretValues } from "../secret-values.ts"

/** What is known while values are made: those that are there, and those that were made so far. */
export interface Ledger {
  readonly made: SecretValues
  readonly known: (secret: RemoteSecret, key: string) => string | undefined
  readonly add: (secret: RemoteSecret, key: RemoteKey, value: string) => void
  /** The password that another place already has for the account of a key. */
  readonly password: (secret: RemoteSecret, key: RemoteKey) => string | undefined
}

/** A ledger with the values that are there, and the names of accounts that are always the same. */
export function ledger(secrets: readonly RemoteSecret[], held: SecretValues): Ledger {
  const made = new Map<string, Map<string, string>>()
  const passwords = new Map<string, string>()
  const known = (secret: RemoteSecret, key: string): string | undefined =>
    valueIn(held, secret.name, key) ?? valueIn(made, secret.name, key)
  const account = (secret: RemoteSecret, key: RemoteKey): string | undefined =>
    accountOf(key, (name) => known(secret, name))
  const note = (secret: RemoteSecret, key: RemoteKey, value: string): void => {
    const at = account(secret, key)
    if (at !== undefined) passwords.set(at, value)
  }
  const add = (secret: RemoteSecret, key: RemoteKey, value: string): void => {
    made.set(secret.name, (made.get(secret.name) ?? new Map<string, string>()).set(key.name, value))
    note(secret, key, value)
  }
  for (const secret of secrets) {
    for (const key of secret.keys) {
      const { format } = key
      if (format.type === "constant" && known(secret, key.name) === undefined) {
        add(secret, key, format.value)
      }
    }
    for (const key of secret.keys) {
      const value = known(secret, key.name)
      if (value !== undefined) note(secret, key, value)
    }
  }
  return {
    made,
    known,
    add,
    password: (secret, key) => {
      const at = account(secret, key)
      return at === undefined ? undefined : passwords.get(at)
    },
  }
}
