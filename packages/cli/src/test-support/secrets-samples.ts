import type { SecretDescription, SecretKeyDescription } from "@supaflux/secrets"

const password = (user: string): SecretDescription => ({
  purpose: `Role ${user}.`,
  restart: "release",
  keys: {
    password: {
      purpose: "Its password.",
      format: { type: "hex", length: 64, minimum: 16 },
      readers: [user],
      inUrl: true,
      account: { at: "database", user },
    },
  },
})

const given = (rest: Partial<SecretKeyDescription> = {}): SecretKeyDescription => ({
  purpose: "Only its owner knows it.",
  format: { type: "given" },
  ...rest,
})

/** Secrets of every kind, like those of Supabase. */
export const samples = {
  jwt: {
    purpose: "Keys that sign.",
    restart: "release",
    keys: {
      secret: { purpose: "Signs.", format: { type: "alphanumeric", length: 40, minimum: 32 } },
      anonKey: {
        purpose: "For clients.",
        format: { type: "jwt", role: "anon", algorithm: "HS256", secret: "secret" },
        public: true,
      },
      serviceKey: {
        purpose: "For servers.",
        format: { type: "jwt", role: "service_role", algorithm: "HS256", secret: "secret" },
      },
      keys: { purpose: "What Auth signs with.", format: { type: "jwk-list", secret: "secret" } },
      jwks: {
        purpose: "What verifies.",
        format: { type: "jwk-set", keys: "keys", secret: "secret" },
      },
      anonToken: {
        purpose: "What Kong sends.",
        format: { type: "jwt", role: "anon", algorithm: "ES256", keys: "keys" },
      },
      secretKey: { purpose: "For servers.", format: { type: "api-key", prefix: "sb_secret" } },
    },
    rotations: [
      { name: "signing-key", keys: ["keys", "jwks", "anonToken"], mode: "stages", effect: "None." },
      { name: "secret-key", keys: ["secretKey"], effect: "Servers need the new one." },
      {
        name: "jwt-secret",
        keys: ["secret", "anonKey", "serviceKey", "keys", "jwks", "anonToken"],
        effect: "Every session ends.",
        before: ["Choose an hour."],
        after: ["Give out the new keys."],
      },
    ],
  },
  auth: password("auth"),
  storage: password("storage"),
  postgres: password("postgres"),
  realtime: {
    purpose: "What Realtime encrypts with.",
    restart: "release",
    keys: {
      cookie: { purpose: "Joins.", format: { type: "alphanumeric", length: 64, minimum: 32 } },
      encryption: { purpose: "Encrypts.", format: { type: "alphanumeric", length: 16 } },
    },
    rotations: [
      { name: "cookie", keys: ["cookie"], effect: "Pods do not see each other meanwhile." },
      { name: "encryption", keys: ["encryption"], mode: "never", effect: "It becomes unreadable." },
    ],
  },
  master: {
    purpose: "The master user.",
    keys: {
      username: given({ plain: true }),
      password: given({ account: { at: "database", user: { key: "username" } } }),
    },
  },
  smtp: { purpose: "Mail.", keys: { username: given({ plain: true }), password: given() } },
} as const satisfies Readonly<Record<string, SecretDescription>>
