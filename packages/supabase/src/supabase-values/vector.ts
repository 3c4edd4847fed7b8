// Written by pnpm gen from packages/supabase/src/values: change them there.

/**
 * Vector: sends the logs of the pods to Analytics. Off, because it reads the node's files as root,
 * which the pod security level restricted forbids.
 */
export type VectorValues = {
  /** Whether it is installed. @default false */
  readonly enabled: boolean
  /** The image. */
  readonly image: {
    /** Registry, without a path. @default "docker.io" */
    readonly registry: string
    /** Name in the registry. @default "timberio/vector" */
    readonly repository: string
    /** Tag of the release set. @default "0.53.0-alpine" */
    readonly tag: string
    /** Pins the content: sha256:… @default "" */
    readonly digest: string
    /** When it is pulled. @default "IfNotPresent" */
    readonly pullPolicy: "Always" | "IfNotPresent" | "Never"
  }
  /** What a pod asks for and may use. */
  readonly resources: {
    /** What the scheduler reserves. @default {"cpu":"50m","memory":"96Mi"} */
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
}
