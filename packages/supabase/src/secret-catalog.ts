/**
 * Every secret that Supabase needs. Each has one purpose, so that a pod mounts what it uses and no
 * more: one per database role above all. What must change together is together: all keys that depend
 * on the JWT secret are in `jwt`.
 *
 * Passwords of database roles are hexadecimal because Auth, Storage and Functions put them into URLs,
 * where most other characters would have to be encoded.
 *
 * `readers` are services of the chart, and its job `bootstrap`; a test compares them with what it renders.
 *
 * @see https://supabase.com/docs/guides/self-hosting/docker
 */
export const secretCatalog = {
  "database-master": {
    purpose:
      "Master user of the database; read by the job that prepares the database, by nothing else.",
    keys: {
      username: {
        purpose: "Name of the master user.",
        format: { type: "given" },
        readers: ["bootstrap"],
        plain: true,
      },
      password: {
        purpose: "Its password.",
        format: { type: "given" },
        readers: ["bootstrap"],
        account: { at: "database", user: { key: "username" } },
      },
    },
  },
  "database-authenticator": {
    purpose: "Role authenticator, which REST logs in as before it takes a caller's role.",
    keys: {
      password: {
        purpose: "Its password.",
        format: { type: "hex", length: 64, minimum: 16 },
        readers: ["rest", "bootstrap"],
        inUrl: true,
        account: { at: "database", user: "authenticator" },
      },
    },
  },
  "database-auth-admin": {
    purpose: "Role supabase_auth_admin, owner of the schema auth; read by Auth.",
    keys: {
      password: {
        purpose: "Its password.",
        format: { type: "hex", length: 64, minimum: 16 },
        readers: ["auth", "bootstrap"],
        inUrl: true,
        account: { at: "database", user: "supabase_auth_admin" },
      },
    },
  },
  "database-storage-admin": {
    purpose: "Role supabase_storage_admin, owner of the schema storage; read by Storage.",
    keys: {
      password: {
        purpose: "Its password.",
        format: { type: "hex", length: 64, minimum: 16 },
        readers: ["storage", "bootstrap"],
        inUrl: true,
        account: { at: "database", user: "supabase_storage_admin" },
      },
    },
  },
  "database-admin": {
    purpose: "Role supabase_admin, owner of the schemas of Realtime; read by Realtime.",
    keys: {
      password: {
        purpose: "Its password.",
        format: { type: "hex", length: 64, minimum: 16 },
        readers: ["realtime", "bootstrap"],
        inUrl: true,
        account: { at: "database", user: "supabase_admin" },
      },
    },
  },
  "database-postgres": {
    purpose:
      "Role postgres, as which Studio and Meta change the database. Where the master user has this name, both secrets come from one entry of the store.",
    keys: {
      password: {
        purpose: "Its password.",
        format: { type: "hex", length: 64, minimum: 16 },
        readers: ["meta", "studio", "bootstrap"],
        inUrl: true,
        account: { at: "database", user: "postgres" },
      },
    },
  },
  "database-read-only-user": {
    purpose:
      "Role supabase_read_only_user, as which Studio reads where it need not change anything.",
    keys: {
      password: {
        purpose: "Its password.",
        format: { type: "hex", length: 64, minimum: 16 },
        readers: ["studio", "bootstrap"],
        inUrl: true,
        account: { at: "database", user: "supabase_read_only_user" },
      },
    },
  },
  jwt: {
    purpose:
      "Keys that sign and verify every token. A new JWT secret invalidates all the other keys here, and every session.",
    keys: {
      secret: {
        purpose: "JWT_SECRET: signs tokens with HS256. At least 32 characters.",
        format: { type: "alphanumeric", length: 40, minimum: 32 },
        readers: ["auth", "realtime", "storage", "functions", "studio", "bootstrap"],
      },
      anonKey: {
        purpose: "ANON_KEY: the public API key of clients.",
        format: { type: "jwt", role: "anon", algorithm: "HS256", secret: "secret" },
        readers: ["kong", "storage", "functions", "studio"],
        public: true,
      },
      serviceKey: {
        purpose: "SERVICE_ROLE_KEY: the API key of servers, which bypasses row level security.",
        format: { type: "jwt", role: "service_role", algorithm: "HS256", secret: "secret" },
        readers: ["kong", "storage", "functions", "studio"],
      },
      keys: {
        purpose: "JWT_KEYS: what Auth signs with.",
        format: { type: "jwk-list", secret: "secret" },
        readers: ["auth"],
      },
      jwks: {
        purpose:
          "JWT_JWKS: what the other services verify with. It holds the JWT secret, so that no client may read it.",
        format: { type: "jwk-set", keys: "keys", secret: "secret" },
        readers: ["rest", "realtime", "storage", "functions"],
      },
      anonKeyAsymmetric: {
        purpose: "ANON_KEY_ASYMMETRIC: what Kong puts in place of the publishable key.",
        format: { type: "jwt", role: "anon", algorithm: "ES256", keys: "keys" },
        readers: ["kong"],
      },
      serviceKeyAsymmetric: {
        purpose: "SERVICE_ROLE_KEY_ASYMMETRIC: what Kong puts in place of the secret key.",
        format: { type: "jwt", role: "service_role", algorithm: "ES256", keys: "keys" },
        readers: ["kong"],
      },
      publishableKey: {
        purpose: "SUPABASE_PUBLISHABLE_KEY: the public API key of clients, in the new form.",
        format: { type: "api-key", prefix: "sb_publishable" },
        readers: ["kong", "studio"],
        public: true,
      },
      secretKey: {
        purpose: "SUPABASE_SECRET_KEY: the API key of servers, in the new form.",
        format: { type: "api-key", prefix: "sb_secret" },
        readers: ["kong", "studio"],
      },
    },
  },
  realtime: {
    purpose: "What Realtime encrypts, signs and clusters with; the same in all of its pods.",
    keys: {
      secretKeyBase: {
        purpose: "SECRET_KEY_BASE: at least 64 characters.",
        format: { type: "base64", length: 64, minimum: 64 },
        readers: ["realtime"],
      },
      dbEncKey: {
        purpose:
          "DB_ENC_KEY: encrypts tenants' settings in the database; exactly 16 characters. A new one makes them unreadable.",
        format: { type: "alphanumeric", length: 16 },
        readers: ["realtime"],
      },
      dbEncKeyGcm: {
        purpose: "DB_ENC_KEY_GCM: the same with AES-GCM; exactly 32 characters.",
        format: { type: "alphanumeric", length: 32 },
        readers: ["realtime"],
      },
      releaseCookie: {
        purpose: "RELEASE_COOKIE: lets a pod join the Erlang cluster, and run anything there.",
        format: { type: "alphanumeric", length: 64, minimum: 32 },
        readers: ["realtime"],
      },
      apiJwtSecret: {
        purpose: "API_JWT_SECRET: signs calls of the API that manages tenants.",
        format: { type: "alphanumeric", length: 64, minimum: 32 },
        readers: ["realtime"],
      },
      metricsJwtSecret: {
        purpose: "METRICS_JWT_SECRET: signs the token of whatever scrapes Realtime's metrics.",
        format: { type: "alphanumeric", length: 64, minimum: 32 },
        readers: ["realtime"],
      },
      metricsToken: {
        purpose: "Token that Prometheus reads Realtime's metrics with, under METRICS_JWT_SECRET.",
        format: { type: "jwt", algorithm: "HS256", secret: "metricsJwtSecret" },
        readers: ["prometheus"],
      },
    },
  },
  meta: {
    purpose: "What Studio and Meta share.",
    keys: {
      cryptoKey: {
        purpose:
          "PG_META_CRYPTO_KEY: encrypts connection strings on their way from Studio to Meta; at least 32 characters.",
        format: { type: "alphanumeric", length: 64, minimum: 32 },
        readers: ["meta", "studio"],
      },
    },
  },
  dashboard: {
    purpose: "Basic authentication in front of Studio; read by Kong.",
    keys: {
      username: {
        purpose: "Name to log in with.",
        format: { type: "given" },
        readers: ["kong"],
        plain: true,
      },
      password: {
        purpose: "Its password.",
        format: { type: "alphanumeric", length: 40, minimum: 12 },
        readers: ["kong"],
      },
    },
  },
  s3: {
    purpose:
      "Credential of the S3 protocol that Storage offers, with the rights of the service key.",
    keys: {
      accessKeyId: {
        purpose: "S3_PROTOCOL_ACCESS_KEY_ID.",
        format: { type: "hex", length: 32, minimum: 16 },
        readers: ["storage"],
      },
      secretAccessKey: {
        purpose: "S3_PROTOCOL_ACCESS_KEY_SECRET.",
        format: { type: "hex", length: 64, minimum: 32 },
        readers: ["storage"],
      },
    },
  },
  smtp: {
    purpose: "Account at the mail server that Auth sends through.",
    keys: {
      username: {
        purpose: "Name of the account.",
        format: { type: "given" },
        readers: ["auth"],
        plain: true,
      },
      password: { purpose: "Its password.", format: { type: "given" }, readers: ["auth"] },
    },
  },
} as const

/** Name of one of Supabase's secrets. */
export type SupabaseSecretName = keyof typeof secretCatalog

/** Key of one of Supabase's secrets. */
export type SupabaseSecretKey<Name extends SupabaseSecretName> =
  keyof (typeof secretCatalog)[Name]["keys"] & string
