import type { NamedNeed, Need } from "@supaflux/core"
import type { RemoteSecret } from "./remote-secret.ts"

/** An entry in a store of secrets, described precisely enough to make it and to check it. */
export interface SecretNeed extends NamedNeed {
  readonly type: "secret"
  readonly secret: RemoteSecret
}

/** Whether a need of an environment is a described secret. */
export function isSecretNeed(need: Need): need is SecretNeed {
  return need.type === "secret" && "secret" in need
}
