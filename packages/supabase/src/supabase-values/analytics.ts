// Written by pnpm gen from packages/supabase/src/values: change them there.

/**
 * Analytics (Logflare): off, because its replication client has no TLS, which Amazon RDS demands
 * (rds.force_ssl); one pod only.
 */
export type AnalyticsValues = {
  /** Whether it is installed. @default false */
  readonly enabled: boolean
  /** The image. */
  readonly image: {
    /** Registry, without a path. @default "docker.io" */
    readonly registry: string
    /** Name in the registry. @default "supabase/logflare" */
    readonly repository: string
    /** Tag of the release set. @default "1.50.10" */
    readonly tag: string
    /** Pins the content: sha256:… @default "" */
    readonly digest: string
    /** When it is pulled. @default "IfNotPresent" */
    readonly pullPolicy: "Always" | "IfNotPresent" | "Never"
  }
  /** What a pod asks for and may use. */
  readonly resources: {
    /** What the scheduler reserves. @default {"cpu":"500m","memory":"1Gi"} */
    readonly requests: Readonly<Record<string, string | number>>
    /** What it may use at most. @default {"memory":"2Gi"} */
    readonly limits: Readonly<Record<string, string | number>>
  }
  /** Further environment variables: a text, or { secretKeyRef: { name, key } }. @default {} */
  readonly extraEnv: Readonly<
    Record<
      string,
      string | { readonly secretKeyRef: { readonly name: string; readonly key: string } }
    >
  >
  /** Annotations of the pods, for example those of a reloader of Secrets. @default {} */
  readonly podAnnotations: Readonly<Record<string, string>>
  /** Database that it owns, with the schema _analytics. @default "_supabase" */
  readonly database: string
  /** Connections to the database. @default 10 */
  readonly poolSize: number
  /** Where its secret values are. */
  readonly secrets: {
    /** LOGFLARE_PUBLIC_ACCESS_TOKEN: at least 32 characters. */
    readonly publicAccessToken?: {
      /** Name of the Secret. */
      readonly name: string
      /** Key in it. */
      readonly key: string
    }
    /** LOGFLARE_PRIVATE_ACCESS_TOKEN: at least 32 characters. */
    readonly privateAccessToken?: {
      /** Name of the Secret. */
      readonly name: string
      /** Key in it. */
      readonly key: string
    }
    /** LOGFLARE_DB_ENCRYPTION_KEY: base64 of 32 bytes. */
    readonly encryptionKey?: {
      /** Name of the Secret. */
      readonly name: string
      /** Key in it. */
      readonly key: string
    }
    /** PHX_SECRET_KEY_BASE: at least 64 characters. */
    readonly secretKeyBase?: {
      /** Name of the Secret. */
      readonly name: string
      /** Key in it. */
      readonly key: string
    }
    /** RELEASE_COOKIE. */
    readonly releaseCookie?: {
      /** Name of the Secret. */
      readonly name: string
      /** Key in it. */
      readonly key: string
    }
  }
}
