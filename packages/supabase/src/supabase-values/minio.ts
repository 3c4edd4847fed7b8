// Written by pnpm gen from packages/supabase/src/values: change them there.
import type { Json } from "@supaflux/core"

/** MinIO, an S3 server in the cluster, for local use only: one pod, no backup. */
export type MinioValues = {
  /** Whether it is installed. @default false */
  readonly enabled: boolean
  /** The image. */
  readonly image: {
    /** Registry, without a path. @default "cgr.dev" */
    readonly registry: string
    /** Name in the registry. @default "chainguard/minio" */
    readonly repository: string
    /** Tag of the release set. @default "latest" */
    readonly tag: string
    /** Pins the content: sha256:… @default "" */
    readonly digest: string
    /** When it is pulled. @default "IfNotPresent" */
    readonly pullPolicy: "Always" | "IfNotPresent" | "Never"
  }
  /** What a pod asks for and may use. */
  readonly resources: {
    /** What the scheduler reserves. @default {"cpu":"100m","memory":"256Mi"} */
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
  /** Bucket that is made. @default "supabase" */
  readonly bucket: string
  /** The volume of its data. */
  readonly volume: {
    /** Size. @default "8Gi" */
    readonly size: string
    /** StorageClass; empty takes the cluster's default. @default "" */
    readonly storageClassName: string
    /** Annotations of the claim. @default {} */
    readonly annotations: Readonly<Record<string, Json>>
  }
  /** Where its credential is. */
  readonly secrets: {
    /** Name of its user. */
    readonly accessKeyId?: {
      /** Name of the Secret. */
      readonly name: string
      /** Key in it. */
      readonly key: string
    }
    /** The user's password. */
    readonly secretAccessKey?: {
      /** Name of the Secret. */
      readonly name: string
      /** Key in it. */
      readonly key: string
    }
  }
}
