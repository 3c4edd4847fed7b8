// Written by pnpm gen from packages/supabase/src/values: change them there.
import type { Json } from "@supaflux/core"

/**
 * PostgreSQL in the cluster, for local use only: one pod, no backup. In its place database.host
 * names a database that exists.
 */
export type DbValues = {
  /** Whether it is installed. @default false */
  readonly enabled: boolean
  /** The image. */
  readonly image: {
    /** Registry, without a path. @default "docker.io" */
    readonly registry: string
    /** Name in the registry. @default "supabase/postgres" */
    readonly repository: string
    /** Tag of the release set. @default "17.6.1.136" */
    readonly tag: string
    /** Pins the content: sha256:… @default "" */
    readonly digest: string
    /** When it is pulled. @default "IfNotPresent" */
    readonly pullPolicy: "Always" | "IfNotPresent" | "Never"
  }
  /** What a pod asks for and may use. */
  readonly resources: {
    /** What the scheduler reserves. @default {"cpu":"250m","memory":"512Mi"} */
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
  /** The volume of its data. */
  readonly volume: {
    /** Size. @default "8Gi" */
    readonly size: string
    /** StorageClass; empty takes the cluster's default. @default "" */
    readonly storageClassName: string
    /** Annotations of the claim. @default {} */
    readonly annotations: Readonly<Record<string, Json>>
  }
}
