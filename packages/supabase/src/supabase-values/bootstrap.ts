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
    /** A source of Flux with them, in the release's namespace: Git, an OCI artifact, a bucket. */
    readonly source: {
      /** Its kind. @default "GitRepository" */
      readonly kind: "GitRepository" | "OCIRepository" | "Bucket"
      /** Its name; empty takes none. @default "" */
      readonly name: string
      /** Folder in it. @default "/" */
      readonly path: string
      /** Namespace of Flux's source-controller. @default "flux-system" */
      readonly fluxNamespace: string
      /**
       * Networks that the Kubernetes API is in. @default
       * ["10.0.0.0/8","172.16.0.0/12","192.168.0.0/16"]
       */
      readonly apiCidrs: readonly string[]
    }
  }
  /**
   * When the last job runs between releases too, for new migrations of the source and tables
   * without a policy; empty never. In the words of cron: 0 * * * * is every hour. @default ""
   */
  readonly schedule: string
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
