import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, errors, jwtVerify } from "jose"
import type { SecretFormat } from "../../secret-format.ts"
import { publicKey } from "../make/json-web-key.ts"
import { readKeys } from "../make/read-keys.ts"
import { problem, type Checked, type Problem } from "./checked.ts"

type TokenFormat = Extract<SecretFormat, { readonly type: "jwt" }>

const day = 24 * 60 * 60

/** The claims of a token that nobody has verified yet; undefined when it is none. Errors of the parser are not passed on. */
function read(
  value: string,
): { readonly algorithm: unknown; readonly claims: ReturnType<typeof decodeJwt> } | undefined {
  try {
    return { algorithm: decodeProtectedHeader(value).alg, claims: decodeJwt(value) }
  } catch {
    return undefined
  }
}

/** Whether a token is signed by what its secret holds; undefined when that is not there to say. */
async function isSigned({
  format,
  value,
  sibling,
  now,
}: Checked<TokenFormat>): Promise<boolean | undefined> {
  const options = { algorithms: [format.algorithm], currentDate: now }
  try {
    if (format.algorithm === "HS256") {
      const secret = sibling(format.secret)
      if (secret === undefined) return undefined
      await jwtVerify(value, new TextEncoder().encode(secret), options)
      return true
    }
    const keys = readKeys(sibling(format.keys) ?? "", "list")
    if (keys === undefined) return undefined
    const curves = keys.filter(({ kty }) => kty === "EC").map(publicKey)
    await jwtVerify(
      value,
      createLocalJWKSet({ keys: curves.map((key) => ({ ...key, key_ops: ["verify"] })) }),
      options,
    )
    return true
  } catch (error) {
    // That it has expired is another sentence, and the signature is looked at before.
    return error instanceof errors.JWTExpired || error instanceof errors.JWTClaimValidationFailed
  }
}

/** What is wrong with a token that stands for a role. */
export async function tokenProblems(checked: Checked<TokenFormat>): Promise<readonly Problem[]> {
  const { format, value, now, days } = checked
  const token = read(value)
  if (token === undefined) return problem("TOKEN_FORM", "is no token: three parts, divided by dots")
  const { algorithm, claims } = token
  if (algorithm !== format.algorithm) {
    return problem("TOKEN_ALGORITHM", `is not signed with ${format.algorithm}`)
  }
  if (claims.iss === "supabase-demo") {
    return problem("WELL_KNOWN", "is a token of upstream's example, which everybody knows")
  }
  if ((await isSigned(checked)) === false) {
    const by = format.algorithm === "HS256" ? format.secret : format.keys
    return problem("TOKEN_SIGNATURE", `is not signed by the key ${by} of the same secret`)
  }
  if (claims["role"] !== format.role) {
    return problem(
      "TOKEN_ROLE",
      format.role === undefined
        ? "has a role, and shall have none"
        : `has not the role ${format.role}`,
    )
  }
  if (claims.exp === undefined) return problem("TOKEN_FORM", "has no expiry")
  const left = Math.floor((claims.exp - now.getTime() / 1000) / day)
  if (left >= days) return []
  return problem(
    "TOKEN_EXPIRY",
    left < 0 ? "has expired: rotate it" : `expires in ${left} days: rotate it`,
  )
}
