import { signs, newSigningKey, type JsonWebKey } from "../make/json-web-key.ts"
import { readKeys } from "../make/read-keys.ts"
import type { RandomStream } from "../random-source.ts"

/** Where the rotation of a signing key stands, and what its next run does. */
export interface SigningKeyStage {
  readonly stage: 1 | 2 | 3
  /** The list of keys after it. */
  readonly list: string
  /** Whether tokens are signed anew, by the new key. */
  readonly signsAnew: boolean
}

const verifying = (key: JsonWebKey): JsonWebKey => ({ ...key, key_ops: ["verify"] })
const signing = (key: JsonWebKey): JsonWebKey => ({ ...key, key_ops: ["sign", "verify"] })

/**
 * The next stage in the rotation of a signing key. The order of the keys tells where it stands: a new
 * one comes last. First it only verifies, so that all services know it; then it signs, and the one before only
 * verifies what it has signed; then that is gone.
 *
 * @returns undefined when the list has no key that signs
 */
export function signingKeyStage(list: string, random: RandomStream): SigningKeyStage | undefined {
  const keys = readKeys(list, "list") ?? []
  const curves = keys.filter(({ kty }) => kty === "EC")
  const secrets = keys.filter(({ kty }) => kty !== "EC")
  const last = curves.at(-1)
  if (last === undefined || !curves.some(signs)) return undefined
  const written = (next: readonly JsonWebKey[]): string => JSON.stringify([...next, ...secrets])
  if (curves.length === 1) {
    return { stage: 1, list: written([last, verifying(newSigningKey(random))]), signsAnew: false }
  }
  if (signs(last)) return { stage: 3, list: written([last]), signsAnew: false }
  const others = curves.slice(0, -1).map(verifying)
  return { stage: 2, list: written([...others, signing(last)]), signsAnew: true }
}
