import type { RemoteKey } from "../remote-secret.ts"

/** The account that a value is the password of: `database postgres`. Undefined when nobody knows its name yet. */
export function accountOf(
  { account }: RemoteKey,
  sibling: (key: string) => string | undefined,
): string | undefined {
  if (account === undefined) return undefined
  const user = typeof account.user === "string" ? account.user : sibling(account.user.key)
  return user === undefined ? undefined : `${account.at} ${user}`
}
