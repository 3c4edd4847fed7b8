import { createHmac } from "node:crypto"
import { secretCatalog, type SecretDescription, type SupabaseSecretName } from "./secret-catalog.ts"
import type { SecretFormat } from "./secret-format.ts"

/** Values of one secret, by key. */
export type SecretValues = Readonly<Record<string, string>>

// Everybody can read this line: whatever is made of it protects nothing.
const seed = "supaflux: throw-away secrets of a local cluster"
/** The first of January 2100, in seconds. */
const expiry = 4_102_444_800

const bytesOf = (name: string): Buffer => createHmac("sha512", seed).update(name).digest()
const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url")

function jwt(claims: object, secret: string): string {
  const head = encode({ alg: "HS256", typ: "JWT" })
  const data = `${head}.${encode({ ...claims, iss: "supabase", iat: 1_700_000_000, exp: expiry })}`
  return `${data}.${createHmac("sha256", secret).update(data).digest("base64url")}`
}

function valueOf(name: string, format: SecretFormat, jwtSecret: string): string | undefined {
  const hex = bytesOf(name).toString("hex")
  switch (format.type) {
    case "hex":
      return hex.slice(0, format.length)
    case "alphanumeric":
      // The letter keeps YAML from reading a number.
      return `a${hex}`.slice(0, format.length)
    case "base64":
      return bytesOf(name).subarray(0, format.bytes).toString("base64")
    case "jwt":
      return format.algorithm === "HS256" ? jwt({ role: format.role }, jwtSecret) : undefined
    case "given":
    case "token":
    case "jwk-list":
    case "jwk-set":
    case "api-key":
      return undefined
  }
}

function generated(name: SupabaseSecretName, jwtSecret: string): SecretValues {
  const keys: SecretDescription["keys"] = secretCatalog[name].keys
  const made: Record<string, string> = {}
  for (const [key, { format }] of Object.entries(keys)) {
    const value = valueOf(`${name}.${key}`, format, jwtSecret)
    if (value !== undefined) made[key] = value
  }
  for (const [key, { format }] of Object.entries(keys)) {
    if (format.type === "token") made[key] = jwt({}, made[format.signedBy] ?? "")
  }
  return made
}

/**
 * Secrets for a cluster that is thrown away: always the same, known to everybody, enough for every
 * service. Keys of the new form and mail are left out. Never use them where others reach the API.
 */
export function localSecrets(): { readonly [Name in SupabaseSecretName]?: SecretValues } {
  const jwtSecret = generated("jwt", "")["secret"] ?? ""
  const names = Object.keys(secretCatalog) as SupabaseSecretName[]
  const all = Object.fromEntries(names.map((name) => [name, generated(name, jwtSecret)]))
  const { smtp: _smtp, ...others } = all
  return {
    ...others,
    // The image of PostgreSQL has one superuser, of this name.
    "database-master": {
      username: "supabase_admin",
      password: all["database-admin"]?.["password"] ?? "",
    },
    dashboard: { ...all["dashboard"], username: "supabase" },
  }
}
