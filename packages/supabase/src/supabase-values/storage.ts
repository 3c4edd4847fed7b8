// Written by pnpm gen from packages/supabase/src/values: change them there.

/** Storage: files on S3, resumable uploads, image transformations and the S3 protocol. */
export type StorageValues = {
  /** Whether it is installed. @default true */
  readonly enabled: boolean
  /** The image. */
  readonly image: {
    /** Registry, without a path. @default "docker.io" */
    readonly registry: string
    /** Name in the registry. @default "supabase/storage-api" */
    readonly repository: string
    /** Tag of the release set. @default "v1.74.0" */
    readonly tag: string
    /** Pins the content: sha256:… @default "" */
    readonly digest: string
    /** When it is pulled. @default "IfNotPresent" */
    readonly pullPolicy: "Always" | "IfNotPresent" | "Never"
  }
  /** What a pod asks for and may use. */
  readonly resources: {
    /** What the scheduler reserves. @default {"cpu":"200m","memory":"256Mi"} */
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
  /** Name of the S3 bucket, which exists already. @default "" */
  readonly bucket: string
  /** Region of the bucket. @default "" */
  readonly region: string
  /** S3 server; empty is Amazon S3. @default "" */
  readonly endpoint: string
  /** Whether the bucket stands in the path: needed by MinIO. @default false */
  readonly forcePathStyle: boolean
  /** IAM role for IRSA; empty with EKS Pod Identity, which needs nothing here. @default "" */
  readonly roleArn: string
  /** First part of every object's key. Another one loses all objects. @default "stub" */
  readonly tenantId: string
  /** Bytes of one file. @default 52428800 */
  readonly fileSizeLimit: number
  /** Whether images are resized on the way; needs imgproxy. @default true */
  readonly imageTransformation: boolean
  /** Connections to the database of one pod. @default 20 */
  readonly maxConnections: number
  /** Level of the log. @default "info" */
  readonly logLevel: string
}
