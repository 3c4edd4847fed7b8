import type { RemoteKey, RemoteSecret } from "../../remote-secret.ts"
import { accountOf } from "../account-of.ts"
import { valueIn, type SecretValues } from "../secret-values.ts"
import type { Violation, ViolationCode } from "./violation.ts"

interface Password {
  readonly secret: string
  readonly key: RemoteKey
  readonly account: string
  readonly value: string
}

const label = ({ secret, key }: Password): string => `${secret} › ${key.name}`

/** Passwords of one account that differ, and one password of two accounts. */
export function accountViolations(
  secrets: readonly RemoteSecret[],
  values: SecretValues,
): readonly Violation[] {
  const passwords = secrets.flatMap((secret) =>
    secret.keys.flatMap((key): readonly Password[] => {
      const value = valueIn(values, secret.name, key.name)
      const account = accountOf(key, (name) => valueIn(values, secret.name, name))
      if (value === undefined || account === undefined) return []
      return [{ secret: secret.name, key, account, value }]
    }),
  )
  return passwords.flatMap((password, index) => {
    const earlier = passwords.slice(0, index)
    const violation = (code: ViolationCode, message: string): readonly Violation[] => [
      { code, secret: password.secret, key: password.key.name, message },
    ]
    const differing = earlier.find(
      ({ account, value }) => account === password.account && value !== password.value,
    )
    if (differing !== undefined) {
      return violation(
        "ACCOUNT_EQUAL",
        `differs from ${label(differing)}, and both are for the account ${password.account}`,
      )
    }
    const same = earlier.find(
      ({ account, value }) => account !== password.account && value === password.value,
    )
    return same === undefined
      ? []
      : violation(
          "ACCOUNT_DISTINCT",
          `is also the value of ${label(same)}: each account has its own`,
        )
  })
}
