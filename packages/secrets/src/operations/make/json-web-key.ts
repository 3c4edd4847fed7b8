import { createECDH } from "node:crypto"
import type { RandomStream } from "../random-source.ts"

/** A key as JSON: of an elliptic curve, or a secret that signs and verifies. */
export interface JsonWebKey {
  readonly kty: string
  readonly kid?: string
  readonly use?: string
  readonly key_ops?: readonly string[]
  readonly alg?: string
  readonly ext?: boolean
  readonly crv?: string
  readonly x?: string
  readonly y?: string
  /** The private part. */
  readonly d?: string
  /** The secret itself. */
  readonly k?: string
}

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64url")

function uuid(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes)
  hex[6] = ((hex[6] ?? 0) & 0x0f) | 0x40
  hex[8] = ((hex[8] ?? 0) & 0x3f) | 0x80
  return hex.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")
}

/** A new private key that signs with ES256. */
export function newSigningKey(random: RandomStream): JsonWebKey {
  const curve = createECDH("prime256v1")
  for (;;) {
    const secret = random(32)
    try {
      curve.setPrivateKey(secret)
    } catch {
      // Not below the order of the curve: one of four billion.
      continue
    }
    const point = curve.getPublicKey()
    return {
      kty: "EC",
      kid: uuid(random(16)),
      use: "sig",
      key_ops: ["sign", "verify"],
      alg: "ES256",
      ext: true,
      crv: "P-256",
      x: base64url(point.subarray(1, 33)),
      y: base64url(point.subarray(33)),
      d: base64url(secret),
    }
  }
}

/** The part of a private key that verifies. */
export function publicKey({ d: _private, ...key }: JsonWebKey): JsonWebKey {
  return { ...key, key_ops: ["verify"] }
}

/**
 * A secret as a key. It has neither a name nor operations: Auth signs with the one key whose operations
 * say so, and this one only verifies.
 */
export function secretKey(secret: string): JsonWebKey {
  return { kty: "oct", k: Buffer.from(secret).toString("base64url"), alg: "HS256" }
}

/** Whether Auth would sign with a key. */
export const signs = ({ key_ops: operations = [] }: JsonWebKey): boolean =>
  operations.includes("sign")
