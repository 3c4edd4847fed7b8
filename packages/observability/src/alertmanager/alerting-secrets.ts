import type { SecretHandle } from "@supaflux/core"
import type { Alerting } from "./receiver.ts"

/** The Secrets that Alertmanager has to be given, each once. */
export function alertingSecrets({
  receivers,
  heartbeat: beat,
}: Alerting): readonly SecretHandle<never>[] {
  const all = Object.values(receivers).map(({ secret }): SecretHandle<never> => secret)
  const secrets = beat === undefined ? all : [...all, beat]
  return [...new Map(secrets.map((secret) => [secret.name, secret])).values()]
}
