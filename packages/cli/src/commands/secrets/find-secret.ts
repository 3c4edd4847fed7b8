import type { RemoteSecret } from "@supaflux/secrets"
import { suggest } from "../../suggest.ts"
import { UsageError } from "../../usage-error.ts"

/**
 * The secret that is meant by a name, or by the last part of one: `jwt` is `supabase/production/jwt`.
 *
 * @throws UsageError when none is meant, or several
 */
export function findSecret(secrets: readonly RemoteSecret[], name: string): RemoteSecret {
  const exact = secrets.find((secret) => secret.name === name)
  if (exact !== undefined) return exact
  const ending = secrets.filter((secret) => secret.name.endsWith(`/${name}`))
  if (ending.length === 1 && ending[0] !== undefined) return ending[0]
  const names = secrets.map((secret) => secret.name)
  if (ending.length > 1) {
    throw new UsageError(
      `"${name}" is several secrets`,
      `write one whole: ${ending.map((secret) => secret.name).join(", ")}`,
    )
  }
  const shorts = names.map((whole) => whole.slice(whole.lastIndexOf("/") + 1))
  const nearest = suggest(name, [...names, ...shorts])
  throw new UsageError(
    `there is no secret "${name}"`,
    nearest === undefined ? `there are: ${names.join(", ")}` : `did you mean "${nearest}"?`,
  )
}
