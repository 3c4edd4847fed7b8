import type { RemoteKey, RemoteSecret } from "../../remote-secret.ts"
import type { RandomSource } from "../random-source.ts"
import { valueIn, type SecretValues } from "../secret-values.ts"
import { ledger } from "./ledger.ts"
import { madeOf, makeValue } from "./make-value.ts"

/** A value that could not be made. */
export interface LackingValue {
  readonly secret: RemoteSecret
  readonly key: RemoteKey
  /** `given`: only somebody who knows it can give it. `lost`: values that were made of it are there, it is not. */
  readonly reason: "given" | "lost"
  /** Keys that were made of what is lost. */
  readonly madeOfIt: readonly string[]
}

/** What {@link makeValues} made. */
export interface MadeValues {
  /** The new values alone. */
  readonly made: SecretValues
  readonly lacking: readonly LackingValue[]
}

/** What to make values with. */
export interface MakeOptions {
  readonly random: RandomSource
  readonly now: Date
}

/** Keys in an order in which each follows those that it is made of. */
function inOrder(keys: readonly RemoteKey[]): readonly RemoteKey[] {
  const depth = ({ format }: RemoteKey): number => {
    const sources = keys.filter(({ name }) => madeOf(format).includes(name))
    return sources.length === 0 ? 0 : 1 + Math.max(...sources.map(depth))
  }
  return keys.toSorted((a, b) => depth(a) - depth(b))
}

/** Keys of a secret that are made of another one. */
function keysMadeOf({ keys }: RemoteSecret, source: RemoteKey): readonly string[] {
  return keys.filter(({ format }) => madeOf(format).includes(source.name)).map(({ name }) => name)
}

/**
 * Makes every value that is absent and can be made, to fit those that are there. None that is there is
 * touched, so that a second run makes nothing.
 *
 * @param held values that exist: in the store, in a folder, or given by somebody
 */
export async function makeValues(
  secrets: readonly RemoteSecret[],
  held: SecretValues,
  { random, now }: MakeOptions,
): Promise<MadeValues> {
  const values = ledger(secrets, held)
  const lacking: LackingValue[] = []
  for (const secret of secrets) {
    const sibling = (name: string): string | undefined => values.known(secret, name)
    for (const key of inOrder(secret.keys)) {
      if (sibling(key.name) !== undefined) continue
      const madeOfIt = keysMadeOf(secret, key).filter(
        (name) => valueIn(held, secret.name, name) !== undefined,
      )
      if (madeOfIt.length > 0) {
        lacking.push({ secret, key, reason: "lost", madeOfIt })
        continue
      }
      const stream = random(`${secret.name} ${key.name}`)
      const value =
        values.password(secret, key) ??
        // oxlint-disable-next-line no-await-in-loop -- each may be made of those before
        (await makeValue(key.format, { random: stream, now, sibling }))
      if (value !== undefined) values.add(secret, key, value)
      else if (key.format.type === "given") {
        lacking.push({ secret, key, reason: "given", madeOfIt })
      }
    }
  }
  return { made: values.made, lacking }
}
