import { describedSecret } from "../described-secret.ts"
import type { RemoteSecret } from "../remote-secret.ts"
import type { SecretDescription, SecretKeyDescription } from "../secret-description.ts"
import type { SecretFormat } from "../secret-format.ts"

/** A key of a format. */
export const key = (
  format: SecretFormat,
  rest: Partial<SecretKeyDescription> = {},
): SecretKeyDescription => ({ purpose: "A test's.", format, ...rest })

/** A secret in a store, with keys that are called as they are declared. */
export function described(
  name: string,
  keys: SecretDescription["keys"],
  rest: Partial<SecretDescription> = {},
): RemoteSecret {
  return describedSecret({
    name,
    store: "secret-store",
    layout: "json",
    target: { namespace: "app", name: name.replaceAll("/", "-") },
    keys: Object.keys(keys).map((each) => [each, each]),
    description: { purpose: "A test's.", keys, ...rest },
  })
}

/** A secret with every format that is made of others. */
export const jwt: RemoteSecret = described("app/jwt", {
  secret: key({ type: "alphanumeric", length: 40, minimum: 32 }),
  anonKey: key(
    { type: "jwt", algorithm: "HS256", role: "anon", secret: "secret" },
    { public: true },
  ),
  serviceKey: key({ type: "jwt", algorithm: "HS256", role: "service_role", secret: "secret" }),
  keys: key({ type: "jwk-list", secret: "secret" }),
  jwks: key({ type: "jwk-set", keys: "keys", secret: "secret" }),
  published: key({ type: "jwk-set", keys: "keys" }, { public: true }),
  anonToken: key({ type: "jwt", algorithm: "ES256", role: "anon", keys: "keys" }),
  publishable: key({ type: "api-key", prefix: "sb_publishable" }, { public: true }),
  secretKey: key({ type: "api-key", prefix: "sb_secret" }),
})

const password = (user: string): SecretKeyDescription =>
  key({ type: "hex", length: 64, minimum: 16 }, { inUrl: true, account: { at: "database", user } })

/** Secrets with everything that can be wrong. */
export const everything: readonly RemoteSecret[] = [
  jwt,
  described("app/master", {
    username: key({ type: "constant", value: "postgres" }),
    password: key({ type: "given" }, { account: { at: "database", user: { key: "username" } } }),
  }),
  described("app/one", { password: password("one") }),
  described("app/two", { password: password("two") }),
  described("app/postgres", { password: password("postgres") }),
  described("app/realtime", {
    exact: key({ type: "alphanumeric", length: 16 }),
    base: key({ type: "base64", length: 64, minimum: 64 }),
    hex: key({ type: "hex", length: 32 }),
  }),
]
