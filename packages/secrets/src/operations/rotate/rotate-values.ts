import type { RemoteSecret } from "../../remote-secret.ts"
import type { SecretRotation } from "../../secret-description.ts"
import { makeValues, type MakeOptions } from "../make/make-values.ts"
import { valueIn, type SecretValues } from "../secret-values.ts"
import { signingKeyStage } from "./signing-key-stage.ts"

/** What a rotation changes. */
export interface RotatedValues {
  /** The new values alone. */
  readonly values: ReadonlyMap<string, string>
  /** Which of three, for a rotation in stages. */
  readonly stage?: 1 | 2 | 3
  /** Keys that could not be made: somebody has to give them, or what they are made of is absent. */
  readonly lacking: readonly string[]
}

/** Makes the values anew that a rotation names, to fit those that stay. */
async function made(
  secret: RemoteSecret,
  keys: readonly string[],
  kept: ReadonlyMap<string, string>,
  options: MakeOptions,
): Promise<RotatedValues> {
  // Alone, so that no other place of the same account gives its old password.
  const { made: fresh } = await makeValues([secret], new Map([[secret.name, kept]]), options)
  const values = new Map([...(fresh.get(secret.name) ?? [])].filter(([key]) => keys.includes(key)))
  return { values, lacking: keys.filter((key) => !values.has(key) && !kept.has(key)) }
}

/** The next stage of a signing key, with everything that is made of the list of keys. */
async function staged(
  secret: RemoteSecret,
  rotation: SecretRotation,
  held: ReadonlyMap<string, string>,
  options: MakeOptions,
): Promise<RotatedValues> {
  const list = secret.keys.find(
    ({ name, format }) => format.type === "jwk-list" && rotation.keys.includes(name),
  )
  const next =
    list === undefined
      ? undefined
      : signingKeyStage(held.get(list.name) ?? "", options.random(`${secret.name} ${list.name}`))
  if (list === undefined || next === undefined) return { values: new Map(), lacking: rotation.keys }
  const isToken = (key: string): boolean =>
    secret.keys.find(({ name }) => name === key)?.format.type === "jwt"
  const again = rotation.keys.filter(
    (key) => key !== list.name && (next.signsAnew || !isToken(key)),
  )
  const kept = new Map([...held].filter(([key]) => !again.includes(key))).set(list.name, next.list)
  const { values, lacking } = await made(secret, again, kept, options)
  // The set stays when only the operations of its keys change.
  const changed = [...values].filter(([key, value]) => held.get(key) !== value)
  return { values: new Map([[list.name, next.list], ...changed]), stage: next.stage, lacking }
}

/**
 * The new values of a rotation.
 *
 * @param held what the store holds of the secret
 * @param given new values that nobody can make
 */
export async function rotateValues(
  secret: RemoteSecret,
  rotation: SecretRotation,
  { held, given }: { readonly held: SecretValues; readonly given: SecretValues },
  options: MakeOptions,
): Promise<RotatedValues> {
  const there = held.get(secret.name) ?? new Map<string, string>()
  if (rotation.mode === "stages") return await staged(secret, rotation, there, options)
  const answers = [...(given.get(secret.name) ?? [])].filter(([key]) => rotation.keys.includes(key))
  const kept = [...there].filter(([key]) => !rotation.keys.includes(key))
  const { values, lacking } = await made(
    secret,
    rotation.keys,
    new Map([...kept, ...answers]),
    options,
  )
  return { values: new Map([...answers, ...values]), lacking }
}

/** Keys of a rotation that somebody has to give. */
export function givenKeys(
  { name, keys }: RemoteSecret,
  rotation: SecretRotation,
  given: SecretValues,
): readonly string[] {
  return keys
    .filter(
      (key) =>
        rotation.keys.includes(key.name) &&
        key.format.type === "given" &&
        valueIn(given, name, key.name) === undefined,
    )
    .map((key) => key.name)
}
