import { createHmac } from "node:crypto"

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString("base64url")

/** A JWT, signed with HS256. */
export function signed(claims: object, secret: string, header: object = { alg: "HS256" }): string {
  const text = `${encoded(header)}.${encoded(claims)}`
  return `${text}.${createHmac("sha256", secret).update(text).digest("base64url")}`
}

const jwtSecret = "a-secret-of-a-test-with-forty-characters"
const later = 4_000_000_000

/** The secrets of a release, by the environment variables of the chart's tests. */
export const keys = {
  JWT_SECRET: jwtSecret,
  ANON_KEY: signed({ role: "anon", iss: "supabase", exp: later }, jwtSecret),
  SERVICE_KEY: signed({ role: "service_role", iss: "supabase", exp: later }, jwtSecret),
  PUBLISHABLE_KEY: "sb_publishable_0123456789abcdefghijkl_01234567",
  SECRET_KEY: "sb_secret_0123456789abcdefghijkl_01234567",
  DASHBOARD_USERNAME: "supabase",
  // Characters that a shell, a URL and a configuration of curl treat specially.
  DASHBOARD_PASSWORD: "pa$s \"w\\o'rd`&|:%#1",
} as const

/** The token of a user who has signed in. */
export const memberToken: string = signed({ role: "authenticated", exp: later }, jwtSecret)
