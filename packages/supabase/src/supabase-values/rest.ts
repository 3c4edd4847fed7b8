// Written by pnpm gen from packages/supabase/src/values: change them there.

/** REST (PostgREST): the tables as an API. */
export type RestValues = {
  /** Whether it is installed. @default true */
  readonly enabled: boolean
  /** The image. */
  readonly image: {
    /** Registry, without a path. @default "docker.io" */
    readonly registry: string
    /** Name in the registry. @default "postgrest/postgrest" */
    readonly repository: string
    /** Tag of the release set. @default "v14.17" */
    readonly tag: string
    /** Pins the content: sha256:… @default "" */
    readonly digest: string
    /** When it is pulled. @default "IfNotPresent" */
    readonly pullPolicy: "Always" | "IfNotPresent" | "Never"
  }
  /** What a pod asks for and may use. */
  readonly resources: {
    /** What the scheduler reserves. @default {"cpu":"100m","memory":"64Mi"} */
    readonly requests: Readonly<Record<string, string | number>>
    /** What it may use at most. @default {"memory":"512Mi"} */
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
  /**
   * Number of pods while autoscaling is off; an autoscaler keeps one above 1, so that no upgrade
   * resets it. @default 2
   */
  readonly replicas: number
  /** Number of pods by load. */
  readonly autoscaling: {
    /** Whether the number follows the load; needs metrics-server. @default true */
    readonly enabled: boolean
    /** Fewest pods. @default 2 */
    readonly minReplicas: number
    /** Most pods. @default 5 */
    readonly maxReplicas: number
    /** Percent of the requested processor time. @default 70 */
    readonly targetCPUUtilization: number
    /** Percent of the requested memory; 0 ignores it. @default 0 */
    readonly targetMemoryUtilization: number
  }
  /** How many pods may be away while nodes are drained. */
  readonly podDisruptionBudget: {
    /** Whether there is one; there is none for a single pod. @default true */
    readonly enabled: boolean
    /** Pods, or percent of them. @default 1 */
    readonly maxUnavailable: number | string
  }
  /**
   * Schemas that it shows. graphql_public needs the extension pg_graphql, which Amazon RDS has
   * not. @default ["public","storage"]
   */
  readonly schemas: readonly string[]
  /** Schemas that functions are also looked for in. @default ["public","extensions"] */
  readonly extraSearchPath: readonly string[]
  /** Rows of one answer. @default 1000 */
  readonly maxRows: number
  /** Connections to the database of one pod. @default 10 */
  readonly pool: number
  /** Level of the log: crit, error, warn, info or debug. @default "error" */
  readonly logLevel: string
}
