// Written by pnpm gen from packages/supabase/src/values: change them there.

/** Kong: the entry point of all requests; checks API keys. */
export type KongValues = {
  /** Whether it is installed. @default true */
  readonly enabled: boolean
  /** The image. */
  readonly image: {
    /** Registry, without a path. @default "docker.io" */
    readonly registry: string
    /** Name in the registry. @default "kong/kong" */
    readonly repository: string
    /** Tag of the release set. @default "3.9.3" */
    readonly tag: string
    /** Pins the content: sha256:… @default "" */
    readonly digest: string
    /** When it is pulled. @default "IfNotPresent" */
    readonly pullPolicy: "Always" | "IfNotPresent" | "Never"
  }
  /** What a pod asks for and may use. */
  readonly resources: {
    /** What the scheduler reserves. @default {"cpu":"100m","memory":"512Mi"} */
    readonly requests: Readonly<Record<string, string | number>>
    /** What it may use at most. @default {"memory":"1Gi"} */
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
  /** Processes of nginx; it would start one for each core of the node. @default 2 */
  readonly workerProcesses: number
  /** What browsers of other sites may do. */
  readonly cors: {
    /** Sites that may call the API; empty takes publicUrl. An asterisk is any site. @default [] */
    readonly origins: readonly string[]
    /** Whether they may send cookies. @default false */
    readonly credentials: boolean
  }
  /**
   * Networks whose X-Forwarded headers are believed: those of the Gateway's pods. @default
   * ["10.0.0.0/8","172.16.0.0/12","192.168.0.0/16"]
   */
  readonly trustedProxies: readonly string[]
  /** Whether /graphql/v1 is served; needs pg_graphql, which Amazon RDS has not. @default false */
  readonly graphql: boolean
  /** Seconds until a function has to answer. @default 150 */
  readonly functionsTimeoutSeconds: number
  /** Level of the error log. @default "notice" */
  readonly logLevel: string
}
