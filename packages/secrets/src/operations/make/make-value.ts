import type { SecretFormat } from "../../secret-format.ts"
import type { RandomStream } from "../random-source.ts"
import { apiKey } from "./api-key.ts"
import { newSigningKey, publicKey, secretKey, signs, type JsonWebKey } from "./json-web-key.ts"
import { randomText } from "./random-text.ts"
import { readKeys } from "./read-keys.ts"
import { token } from "./token.ts"

/** What a value is made of. */
export interface Making {
  readonly random: RandomStream
  readonly now: Date
  /** Another value of the same secret. */
  readonly sibling: (key: string) => string | undefined
}

/** The keys that a value of a format is made of: when one of them changes, so must the value. */
export function madeOf(format: SecretFormat): readonly string[] {
  return [
    ...("keys" in format ? [format.keys] : []),
    ...("secret" in format && format.secret !== undefined ? [format.secret] : []),
  ]
}

/** What a token is signed with; undefined when that is absent. */
function signer(
  format: Extract<SecretFormat, { readonly type: "jwt" }>,
  { sibling }: Making,
): string | JsonWebKey | undefined {
  return format.algorithm === "HS256"
    ? sibling(format.secret)
    : readKeys(sibling(format.keys) ?? "", "list")?.find(signs)
}

function keyList(format: { readonly secret: string }, { random, sibling }: Making) {
  const secret = sibling(format.secret)
  if (secret === undefined) return undefined
  return JSON.stringify([newSigningKey(random), secretKey(secret)])
}

/** The set that verifies what a list of keys signs; undefined when it is none. */
function keySet(format: Extract<SecretFormat, { readonly type: "jwk-set" }>, { sibling }: Making) {
  const list = readKeys(sibling(format.keys) ?? "", "list")
  if (list === undefined) return undefined
  const keys = list
    .filter(({ kty }) => kty !== "oct" || format.secret !== undefined)
    .map((key) => (key.kty === "oct" ? key : publicKey(key)))
  return JSON.stringify({ keys })
}

/** A value of a format; undefined when nobody can make it, or what it is made of is absent. */
export async function makeValue(format: SecretFormat, making: Making): Promise<string | undefined> {
  const { random, now } = making
  switch (format.type) {
    case "given":
      return undefined
    case "constant":
      return format.value
    case "hex":
    case "alphanumeric":
    case "base64":
      return randomText(format.type, format.length, random)
    case "api-key":
      return apiKey(format.prefix, random)
    case "jwk-list":
      return keyList(format, making)
    case "jwk-set":
      return keySet(format, making)
    case "jwt": {
      const key = signer(format, making)
      return key === undefined ? undefined : await token(format.role, key, now)
    }
  }
}
