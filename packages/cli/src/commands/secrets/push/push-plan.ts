import type { RemoteSecret } from "@supaflux/secrets"
import type { SecretValues } from "@supaflux/secrets/operations"

/** What a push does to one secret. */
export interface PushItem {
  readonly secret: RemoteSecret
  /** Whether nothing of it is there. */
  readonly isNew: boolean
  /** The values that are added. */
  readonly added: ReadonlyMap<string, string>
  /** Keys that have another value in the store, which stays. */
  readonly differing: readonly string[]
}

/** What has to be done so that a store holds some values. Keys that it has are never changed. */
export function pushPlan(
  secrets: readonly RemoteSecret[],
  wanted: SecretValues,
  stored: SecretValues,
): readonly PushItem[] {
  return secrets.flatMap((secret) => {
    const there = stored.get(secret.name)
    const values = [...(wanted.get(secret.name) ?? [])]
    const added = values.filter(([key]) => there?.has(key) !== true)
    const differing = values
      .filter(([key, value]) => there?.has(key) === true && there.get(key) !== value)
      .map(([key]) => key)
    if (added.length === 0 && differing.length === 0) return []
    return [{ secret, isNew: there === undefined, added: new Map(added), differing }]
  })
}

/** A plan as people read it: names and keys alone. */
export function planReport(plan: readonly PushItem[]): string {
  return plan
    .flatMap(({ secret, isNew, added, differing }) => [
      ...(added.size === 0
        ? []
        : [`  ${isNew ? "create" : "add   "}  ${secret.name} › ${[...added.keys()].join(", ")}\n`]),
      ...(differing.length === 0
        ? []
        : [
            `  differs ${secret.name} › ${differing.join(", ")}: the store has other values, which stay. To change them: supaflux secrets rotate\n`,
          ]),
    ])
    .join("")
}
