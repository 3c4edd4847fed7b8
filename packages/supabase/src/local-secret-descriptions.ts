import type { SecretDescription, SecretKeyDescription } from "@supaflux/secrets"
import type { SupabaseSecretName } from "./secret-catalog.ts"
import { secretDescription } from "./secret-description.ts"
import { secretNames } from "./secret-references.ts"

/** A name that is the same on every machine. */
const constant = (
  purpose: string,
  value: string,
  readers: readonly string[],
): SecretKeyDescription => ({
  purpose,
  format: { type: "constant", value },
  readers,
  plain: true,
})

const hexadecimal = (purpose: string, readers: readonly string[]): SecretKeyDescription => ({
  purpose,
  format: { type: "hex", length: 64, minimum: 16 },
  readers,
})

const dashboard = secretDescription("dashboard")

/** What nobody outside of the machine gives, because the database and the S3 server are in the cluster. */
const own: Readonly<Record<string, SecretDescription>> = {
  "database-master": {
    purpose: "Superuser of the database in the cluster.",
    restart: "release",
    keys: {
      // The image of PostgreSQL has one superuser, of this name.
      username: constant("Its name.", "supabase_admin", ["bootstrap"]),
      password: {
        ...hexadecimal("Its password.", ["db", "bootstrap"]),
        account: { at: "database", user: { key: "username" } },
      },
    },
  },
  dashboard: {
    ...dashboard,
    keys: { ...dashboard.keys, username: constant("Name to log in with.", "supabase", ["kong"]) },
  },
  minio: {
    purpose: "Account of the S3 server in the cluster.",
    restart: "release",
    keys: {
      accessKeyId: constant("Name of its user.", "supabase", ["minio", "storage"]),
      secretAccessKey: hexadecimal("The user's password.", ["minio", "storage"]),
    },
  },
}

const isRead = (name: SupabaseSecretName): boolean => name !== "smtp"

/**
 * The secrets of Supabase on one machine, by name: those of the catalog, with the names of accounts
 * that are always the same, and the S3 server's. There is no mail, and no account for it.
 */
export const localSecretDescriptions: Readonly<Record<string, SecretDescription>> = {
  ...Object.fromEntries(secretNames.filter(isRead).map((name) => [name, secretDescription(name)])),
  ...own,
}
