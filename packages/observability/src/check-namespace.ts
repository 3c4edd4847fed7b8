import type { SecretHandle } from "@supaflux/core"

/**
 * Refuses a Secret that pods of a namespace cannot read.
 *
 * @param who reads it, for the message: `Grafana`
 * @throws {Error} when it is in another namespace
 */
export function checkNamespace(who: string, secret: SecretHandle<never>, namespace: string): void {
  if (secret.namespace === namespace) return
  throw new Error(
    `${who} takes the ${secret.label}, but reads Secrets of ${namespace} alone: declare it there.`,
  )
}
