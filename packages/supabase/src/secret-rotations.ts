import type { SecretRotation } from "@supaflux/secrets"
import type { SupabaseSecretName } from "./secret-catalog.ts"

const password: SecretRotation = {
  name: "password",
  keys: ["password"],
  effect:
    "Connections that are open stay. From the moment at which the upgrade gives the role its new password until the new pods are there, about a minute, pods that open a connection fail and try again.",
}

const replaced = (name: string, keys: readonly string[], effect: string): SecretRotation => ({
  name,
  keys,
  effect,
})

const apiKey = (name: string, key: string, who: string): SecretRotation => ({
  name,
  keys: [key],
  effect: `Kong knows one key of the kind: ${who} with the old one get 401 once its pods are new. Sessions stay.`,
  after: [`Give ${who} the new key, which is the key ${key} of the Secret.`],
})

/** How Supabase's secrets are rotated. */
export const secretRotations: {
  readonly [Name in SupabaseSecretName]?: readonly SecretRotation[]
} = {
  "database-master": [
    {
      ...password,
      effect:
        "Only the job that prepares the database logs in as the master user: nothing stops meanwhile.",
      before: [
        "Where Amazon RDS keeps the password, it rotates it too: `aws rds modify-db-instance --db-instance-identifier <instance> --rotate-master-user-password --apply-immediately`, and nothing else is to do.",
        "Otherwise give the master user the new password: `aws rds modify-db-instance --db-instance-identifier <instance> --master-user-password <new> --apply-immediately`.",
      ],
    },
  ],
  "database-authenticator": [password],
  "database-auth-admin": [password],
  "database-storage-admin": [password],
  "database-admin": [password],
  "database-postgres": [password],
  "database-read-only-user": [password],
  jwt: [
    {
      name: "signing-key",
      keys: ["keys", "jwks", "anonKeyAsymmetric", "serviceKeyAsymmetric"],
      mode: "stages",
      effect:
        "Nobody notices: services know the new key before Auth signs with it, and the old one until its last token has expired.",
    },
    apiKey("publishable-key", "publishableKey", "clients"),
    apiKey("secret-key", "secretKey", "servers"),
    {
      name: "legacy-keys",
      keys: ["anonKey", "serviceKey"],
      effect:
        "None at first: the old tokens stay valid until they expire, because nothing but a new JWT secret revokes them; but Kong knows one of each, so that callers with the old ones get 401.",
      after: ["Give clients the new anon key, and servers the new service key."],
    },
    {
      name: "jwt-secret",
      keys: [
        "secret",
        "anonKey",
        "serviceKey",
        "keys",
        "jwks",
        "anonKeyAsymmetric",
        "serviceKeyAsymmetric",
      ],
      effect:
        "Every session ends, and with it every signed URL of Storage; callers with the old anon or service key get 401. The signing key changes with it. While pods are replaced, old ones refuse what new ones sign.",
      before: [
        "Move callers to the publishable and the secret key, which stay: they are not tokens.",
        "Choose an hour in which users can sign in anew.",
      ],
      after: ["Give those that still use them the new anon key and the new service key."],
    },
  ],
  realtime: [
    replaced(
      "release-cookie",
      ["releaseCookie"],
      "Pods with the old cookie and pods with the new one do not see each other: during the upgrade messages do not cross between them.",
    ),
    replaced(
      "api-secret",
      ["apiJwtSecret"],
      "Whoever manages tenants by hand needs a token of the new secret. Nothing here does.",
    ),
    replaced(
      "metrics-secret",
      ["metricsJwtSecret", "metricsToken"],
      "Between the new pods and Prometheus' next look at its token, up to a minute, Realtime's metrics have a gap.",
    ),
    replaced("secret-key-base", ["secretKeyBase"], "Sessions of Realtime's own dashboard end."),
    {
      name: "encryption-key",
      keys: ["dbEncKey", "dbEncKeyGcm"],
      mode: "never",
      effect:
        "Realtime cannot read the tenant's settings any more, which hold the JWT secret and the database's password: no channel can be joined until they are written anew.",
      after: [
        `Remove what the old key encrypted; Realtime writes it anew when its pods start: \`psql "$DATABASE_URL" --command "delete from _realtime.extensions; delete from _realtime.tenants"\`.`,
      ],
    },
  ],
  meta: [
    replaced(
      "crypto-key",
      ["cryptoKey"],
      "Until the pods of both Studio and Meta are new, Studio shows errors. Nobody else notices.",
    ),
  ],
  dashboard: [replaced("password", ["password"], "Whoever uses Studio logs in anew.")],
  s3: [
    {
      ...replaced(
        "credential",
        ["accessKeyId", "secretAccessKey"],
        "Clients of the S3 protocol with the old credential are refused once Storage's pods are new.",
      ),
      after: ["Give clients of the S3 protocol the new credential."],
    },
  ],
  smtp: [
    {
      name: "password",
      keys: ["password"],
      effect: "None, as long as the mail server takes the old password until Auth's pods are new.",
      before: ["Make a second password, or a second account, at the mail server."],
      after: ["Revoke the old one at the mail server."],
    },
  ],
}
