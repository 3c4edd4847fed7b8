import type { RemoteKey, RemoteSecret, SecretTarget } from "./remote-secret.ts"
import type { SecretLayout } from "./secret-declaration.ts"
import type { SecretDescription, SecretKeyDescription } from "./secret-description.ts"
import type { SecretFormat } from "./secret-format.ts"

/** A secret as its declaration has it. */
export interface DescribedSecret {
  /** Name in the store. */
  readonly name: string
  readonly store: string | undefined
  readonly layout: SecretLayout
  readonly target: SecretTarget
  /** Each key with its name in the store. */
  readonly keys: readonly (readonly [key: string, remoteKey: string])[]
  readonly description: SecretDescription | undefined
}

const undescribed: SecretKeyDescription = {
  purpose: "Described nowhere.",
  format: { type: "given" },
}

type Rename = (key: string) => string

function renamedFormat(format: SecretFormat, rename: Rename): SecretFormat {
  return {
    ...format,
    ...("keys" in format ? { keys: rename(format.keys) } : {}),
    ...("secret" in format && format.secret !== undefined ? { secret: rename(format.secret) } : {}),
  }
}

function renamedKey(name: string, described: SecretKeyDescription, rename: Rename): RemoteKey {
  const { account, format } = described
  return {
    ...described,
    name,
    format: renamedFormat(format, rename),
    ...(typeof account?.user === "object"
      ? { account: { ...account, user: { key: rename(account.user.key) } } }
      : {}),
  }
}

/** What the store has to hold for a declared secret, by the names that the store uses. */
export function describedSecret(secret: DescribedSecret): RemoteSecret {
  const { name, store, layout, target, keys, description } = secret
  const remoteKeys = new Map(keys)
  const rename: Rename = (key) => remoteKeys.get(key) ?? key
  const rotations = description?.rotations?.map((rotation) => ({
    ...rotation,
    keys: rotation.keys.map(rename),
  }))
  return {
    name,
    store,
    layout,
    purpose: description?.purpose ?? "Described nowhere.",
    keys: keys.map(([key, remoteKey]) =>
      renamedKey(remoteKey, description?.keys[key] ?? undescribed, rename),
    ),
    targets: [target],
    ...(rotations === undefined ? {} : { rotations }),
    ...(description?.restart === undefined ? {} : { restart: description.restart }),
  }
}
