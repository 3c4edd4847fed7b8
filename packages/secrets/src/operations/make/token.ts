import { importJWK, SignJWT } from "jose"
import type { JsonWebKey } from "./json-web-key.ts"

const year = 365 * 24 * 60 * 60

/** A token, for one role where that is given, valid for five years, as upstream makes it. */
export async function token(
  role: string | undefined,
  key: string | JsonWebKey,
  now: Date,
): Promise<string> {
  const issued = Math.floor(now.getTime() / 1000)
  const header =
    typeof key === "string"
      ? { alg: "HS256", typ: "JWT" }
      : { alg: "ES256", typ: "JWT", ...(key.kid === undefined ? {} : { kid: key.kid }) }
  return await new SignJWT(role === undefined ? {} : { role })
    .setProtectedHeader(header)
    .setIssuer("supabase")
    .setIssuedAt(issued)
    .setExpirationTime(issued + 5 * year)
    .sign(
      typeof key === "string"
        ? new TextEncoder().encode(key)
        : await importJWK({ ...key, key_ops: ["sign"] }, "ES256"),
    )
}
