import type { DeclaredSecret } from "./declared-secret.ts"
import { describedSecret } from "./described-secret.ts"
import { mergeRemoteSecrets } from "./merge-remote-secrets.ts"
import type { RemoteSecret } from "./remote-secret.ts"
import type { SecretNeed } from "./secret-need.ts"

function needsOf(secret: RemoteSecret): readonly SecretNeed[] {
  const { name, layout, keys } = secret
  if (layout === "json") {
    const purpose = `JSON with the keys ${keys.map((key) => key.name).join(", ")}`
    return [{ type: "secret", name, purpose, secret }]
  }
  // Each key is an entry of its own, and all together are one secret.
  return keys.map((key) => ({
    type: "secret",
    name: `${name}/${key.name}`,
    purpose: "the value",
    secret: { ...secret, keys: [key] },
  }))
}

/** What the store has to hold, each entry once, with the keys that are read from it. */
export function secretNeeds(
  secrets: readonly DeclaredSecret[],
  store: string,
): readonly SecretNeed[] {
  const described = secrets.map(({ remote, layout, namespace, name, remoteKeys, describe }) =>
    describedSecret({
      name: remote,
      store,
      layout,
      target: { namespace, name },
      keys: remoteKeys,
      description: describe,
    }),
  )
  return mergeRemoteSecrets(described).flatMap(needsOf)
}
