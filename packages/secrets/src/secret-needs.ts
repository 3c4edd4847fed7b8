import type { NamedNeed } from "@supaflux/core"
import type { DeclaredSecret } from "./declared-secret.ts"

/** What the store has to hold, each entry once, with the keys that are read from it. */
export function secretNeeds(secrets: readonly DeclaredSecret[]): readonly NamedNeed[] {
  const keys = new Map<string, Set<string>>()
  for (const { remote, layout, remoteKeys } of secrets) {
    for (const [, remoteKey] of remoteKeys) {
      const name = layout === "path" ? `${remote}/${remoteKey}` : remote
      const known = keys.get(name) ?? new Set()
      keys.set(name, layout === "path" ? known : known.add(remoteKey))
    }
  }
  return [...keys].map(([name, read]) => ({
    type: "secret",
    name,
    purpose: read.size === 0 ? "the value" : `JSON with the keys ${[...read].join(", ")}`,
  }))
}
