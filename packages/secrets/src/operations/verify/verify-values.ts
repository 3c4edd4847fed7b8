import type { RemoteSecret } from "../../remote-secret.ts"
import { valueIn, type SecretValues } from "../secret-values.ts"
import { accountViolations } from "./account-violations.ts"
import { valueProblems } from "./value-problems.ts"
import type { Violation } from "./violation.ts"

/** When values are looked at, and how strictly. */
export interface VerifyOptions {
  readonly now: Date
  /** Days that a token has to be valid for at least. @default 30 */
  readonly days?: number
}

async function secretViolations(
  secret: RemoteSecret,
  values: SecretValues,
  { now, days = 30 }: VerifyOptions,
): Promise<readonly Violation[]> {
  if (!values.has(secret.name)) {
    return [{ code: "SECRET_MISSING", secret: secret.name, message: "is not there: generate it" }]
  }
  const sibling = (key: string): string | undefined => valueIn(values, secret.name, key)
  const found = await Promise.all(
    secret.keys.map(async (key): Promise<readonly Violation[]> => {
      const at = { secret: secret.name, key: key.name }
      const value = sibling(key.name)
      if (value === undefined || value === "") {
        return [{ code: "KEY_MISSING", ...at, message: "is not there, or empty: generate it" }]
      }
      const { format } = key
      const problems = await valueProblems({ key, format, value, sibling, now, days })
      return problems.map((problem) => ({ ...problem, ...at }))
    }),
  )
  return found.flat()
}

/**
 * Everything that is wrong with the values of an environment, in the order of its secrets. Each
 * value is looked at by itself, then with those that it must fit. No finding holds a value.
 */
export async function verifyValues(
  secrets: readonly RemoteSecret[],
  values: SecretValues,
  options: VerifyOptions,
): Promise<readonly Violation[]> {
  const found = await Promise.all(
    secrets.map((secret) => secretViolations(secret, values, options)),
  )
  return [...found.flat(), ...accountViolations(secrets, values)]
}
