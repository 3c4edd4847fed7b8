// Written by pnpm gen from packages/supabase/src/values: change them there.

/** Studio: the dashboard, behind the basic authentication of Kong. */
export type StudioValues = {
  /** Whether it is installed. @default true */
  readonly enabled: boolean
  /** The image. */
  readonly image: {
    /** Registry, without a path. @default "docker.io" */
    readonly registry: string
    /** Name in the registry. @default "supabase/studio" */
    readonly repository: string
    /** Tag of the release set. @default "2026.09.07-sha-7996410" */
    readonly tag: string
    /** Pins the content: sha256:… @default "" */
    readonly digest: string
    /** When it is pulled. @default "IfNotPresent" */
    readonly pullPolicy: "Always" | "IfNotPresent" | "Never"
  }
  /** What a pod asks for and may use. */
  readonly resources: {
    /** What the scheduler reserves. @default {"cpu":"100m","memory":"384Mi"} */
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
  /** Name of the organization that it shows. @default "Default organization" */
  readonly organization: string
  /** Name of the project that it shows. @default "Default project" */
  readonly project: string
  /**
   * Whether Kong asks for the dashboard's credentials; false does not render while Studio is on.
   * @default true
   */
  readonly authentication: boolean
}
