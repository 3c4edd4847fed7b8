import type {
  ComponentOptions,
  Handle,
  ListenerHandle,
  MeshHandle,
  PriorityClassHandle,
} from "@supaflux/core"
import type { Chart, Overrides } from "@supaflux/flux"
import type { SecretOperatorHandle } from "@supaflux/secrets"
import type { DatabaseOptions } from "./database-options.ts"
import type { MigrationSource } from "./migrations/migrations-options.ts"
import type { SupabaseSecretSource } from "./secret-references.ts"
import type { SupabaseValues } from "./supabase-values.ts"

/** The mail server that Auth sends by. */
export interface SmtpOptions {
  /** Host name: `email-smtp.eu-central-1.amazonaws.com`. */
  readonly host: string
  /** @default 587 */
  readonly port?: number
  /** Address that the mails come from: `no-reply@example.com`. */
  readonly adminEmail: string
  /** Name that the mails come from. @default none */
  readonly senderName?: string
}

/** Options of `supabase`. */
export interface SupabaseOptions extends ComponentOptions {
  /** Name of the component and of the Helm release, which begins every name of the chart's objects. @default "supabase" */
  readonly name?: string
  /** Namespace to install into, and of the secrets. @default "supabase" */
  readonly namespace?: string
  /**
   * The chart. One in Git makes the HelmRelease live in `flux-system`, beside the GitRepository, as
   * Flux may forbid references across namespaces; it still installs into `namespace`.
   * @default `supabaseChart`: the published chart of this package's version
   */
  readonly chart?: Chart
  /** The secrets: `supabaseSecrets(…)`. */
  readonly secrets: SupabaseSecretSource
  /**
   * The External Secrets Operator, whoever made the secrets. It then watches them: within a minute of
   * a change Flux upgrades the release, which sets new passwords in the database and restarts the pods
   * that read a changed Secret, and no others.
   * @default that happens at the next upgrade
   */
  readonly operator?: SecretOperatorHandle
  /** The PostgreSQL database, which exists already. */
  readonly database: DatabaseOptions
  /** The S3 bucket of the files, which exists already. */
  readonly storage: {
    readonly bucket: string
    /** Region of the bucket: `eu-central-1`. */
    readonly region: string
  }
  /** The mesh, whose policies are in force before the first pod starts. */
  readonly mesh: MeshHandle
  /** The Gateway's listener that clients come in by. It terminates TLS. */
  readonly listener: ListenerHandle
  /** Host names of the API. */
  readonly hostnames: readonly [string, ...string[]]
  /** URL under which clients reach the API, an origin without a path. @default https and the first host name */
  readonly publicUrl?: `https://${string}`
  /**
   * What scrapes the services: each that has metrics gets a monitor, and lets that namespace in.
   * @default none: nothing scrapes them
   */
  readonly monitoring?: {
    /** The definitions of the Prometheus Operator, which the monitors need. */
    readonly kinds: Handle<"monitoring-kinds">
    /** Namespace of what scrapes. */
    readonly namespace: string
  }
  /** SQL files of your own, each applied once, in the order of their names. @default none */
  readonly migrations?: MigrationSource
  /**
   * The server that sends confirmations and password resets; its account is the secret `smtp`.
   * @default none: nobody who has to confirm an address can sign up
   */
  readonly smtp?: SmtpOptions
  /** Priority of the pods. @default none */
  readonly priorityClass?: PriorityClassHandle
  /** Chart values, laid over those that the options make. @default {} */
  readonly values?: Overrides<SupabaseValues>
}
