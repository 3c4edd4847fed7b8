// Written by pnpm gen from packages/supabase/src/values: change them there.

/** The jobs that prepare the database before the services start, and complete it afterwards. */
export type BootstrapValues = {
  /** Whether they run. Without them the database has to be prepared already. @default true */
  readonly enabled: boolean
  /** The image. */
  readonly image: {
    /** Registry, without a path. @default "docker.io" */
    readonly registry: string
    /** Name in the registry. @default "library/postgres" */
    readonly repository: string
    /** Tag of the release set. @default "17.10-alpine" */
    readonly tag: string
    /** Pins the content: sha256:… @default "" */
    readonly digest: string
    /** When it is pulled. @default "IfNotPresent" */
    readonly pullPolicy: "Always" | "IfNotPresent" | "Never"
  }
  /** What a pod asks for and may use. */
  readonly resources: {
    /** What the scheduler reserves. @default {"cpu":"50m","memory":"32Mi"} */
    readonly requests: Readonly<Record<string, string | number>>
    /** What it may use at most. @default {"memory":"128Mi"} */
    readonly limits: Readonly<Record<string, string | number>>
  }
  /** PostgreSQL extensions to create beside uuid-ossp and pgcrypto: vector. @default [] */
  readonly extensions: readonly string[]
  /**
   * Whether the run stops when the server lacks what a service needs; the table is printed anyway.
   * @default true
   */
  readonly checkCapabilities: boolean
  /** SQL files of your own, each applied once, in the order of their names. */
  readonly migrations: {
    /** ConfigMaps with them. @default [] */
    readonly configMaps: readonly string[]
    /**
     * OCI image or artifact with them, mounted as an image volume:
     * ghcr.io/acme/migrations@sha256:… @default ""
     */
    readonly image: string
    /** Folder in that image. @default "/" */
    readonly path: string
  }
  /** How long a statement waits for a lock. @default "10s" */
  readonly lockTimeout: string
  /** How long a statement may take. @default "120s" */
  readonly statementTimeout: string
  /** How long a run waits for another one. @default "600s" */
  readonly lockWait: string
  /**
   * Seconds that a server which does not answer, and a table that a service makes, is waited for.
   * @default 180
   */
  readonly waitSeconds: number
  /** Seconds between two attempts. @default 5 */
  readonly pauseSeconds: number
  /** How often a job is tried again; what another try can not heal ends it at once. @default 3 */
  readonly backoffLimit: number
  /**
   * Seconds after which a job is given up with all its tries: less than Helm's timeout, or Helm
   * says nothing but that it has passed. @default 900
   */
  readonly deadlineSeconds: number
}
