// Written by pnpm gen from packages/supabase/src/values: change them there.

/** Auth (GoTrue): users, sessions and tokens. */
export type AuthValues = {
  /** Whether it is installed. @default true */
  readonly enabled: boolean
  /** The image. */
  readonly image: {
    /** Registry, without a path. @default "docker.io" */
    readonly registry: string
    /** Name in the registry. @default "supabase/gotrue" */
    readonly repository: string
    /** Tag of the release set. @default "v2.196.0" */
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
    /** What it may use at most. @default {"memory":"256Mi"} */
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
  /** Where e-mail links lead when nothing else is asked for; empty takes publicUrl. @default "" */
  readonly siteUrl: string
  /** Further addresses that may be redirected to; globs. @default [] */
  readonly redirectUrls: readonly string[]
  /** Whether only invited users can sign up. @default false */
  readonly disableSignup: boolean
  /** Whether users can sign in without a credential. @default false */
  readonly anonymousUsers: boolean
  /** Seconds that an access token is valid. @default 3600 */
  readonly jwtExpiry: number
  /** Characters of a password. @default 8 */
  readonly passwordMinLength: number
  /** Sign-in by e-mail. */
  readonly email: {
    /** Whether it is offered. @default true */
    readonly enabled: boolean
    /** Whether addresses count as confirmed without a mail: only for local use. @default false */
    readonly autoconfirm: boolean
  }
  /** Sign-in by phone; its provider is set by extraEnv. */
  readonly phone: {
    /** Whether it is offered. @default false */
    readonly enabled: boolean
    /** Whether numbers count as confirmed. @default false */
    readonly autoconfirm: boolean
  }
  /** The mail server; its account is secrets.smtp. */
  readonly smtp: {
    /** Host name; empty sends no mail. @default "" */
    readonly host: string
    /** Port. @default 587 */
    readonly port: number
    /** Sender's address. @default "" */
    readonly adminEmail: string
    /** Sender's name. @default "" */
    readonly senderName: string
  }
  /**
   * Header that names the client for rate limits; the edge must overwrite it. @default
   * "X-Forwarded-For"
   */
  readonly rateLimitHeader: string
  /** Connections to the database of one pod. @default 10 */
  readonly maxPoolSize: number
  /** Level of the log. @default "info" */
  readonly logLevel: string
}
