import type { Duration, SecretHandle } from "@supaflux/core"

/** SQL files that the environment itself has, as `readFileSync` reads them. They become a ConfigMap. */
export interface MigrationFiles {
  readonly type: "files"
  /** Content by file name: `{ "20260101_orders.sql": "create table …" }`, at most 1 MiB in all. */
  readonly files: Readonly<Record<string, string>>
}

/** A folder of an OCI image, mounted as an image volume: for clusters that have these. */
export interface MigrationImage {
  readonly type: "image"
  /** `ghcr.io/acme/migrations@sha256:…` */
  readonly reference: string
  /** Folder in it. @default "/" */
  readonly path?: string
}

/** What a repository that Flux fetches has in common with others. */
interface FetchedMigrations {
  /** Folder of the SQL files, with the folders in it. @default "/" */
  readonly path?: string
  /** How Flux logs in, as its source wants it; a Secret in Supabase's namespace. @default none */
  readonly secret?: SecretHandle<never>
  /** How often Flux looks for something new. @default "1m" */
  readonly interval?: Duration
  /**
   * When what is new is applied, in the words of cron. Each release applies it as well.
   * @default every five minutes
   */
  readonly schedule?: string
}

/** A folder of a Git repository, followed by Flux. */
export interface GitMigrations extends FetchedMigrations {
  readonly type: "git"
  readonly url: `https://${string}` | `ssh://${string}`
  readonly ref:
    | { readonly branch: string }
    | { readonly tag: string }
    | { readonly semver: string }
    | { readonly commit: string }
}

/** A folder of an OCI artifact, pushed with `flux push artifact` and followed by Flux. */
export interface OciMigrations extends FetchedMigrations {
  readonly type: "oci"
  readonly url: `oci://${string}`
  readonly ref:
    | { readonly tag: string }
    | { readonly semver: string }
    | { readonly digest: `sha256:${string}` }
}

/** Where SQL files of users come from. Each is applied once, in the order of the names. */
export type MigrationSource = MigrationFiles | MigrationImage | GitMigrations | OciMigrations
