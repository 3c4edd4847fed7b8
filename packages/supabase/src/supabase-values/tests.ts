// Written by pnpm gen from packages/supabase/src/values: change them there.

/** The chart's tests: helm test. */
export type TestsValues = {
  /** Their images. */
  readonly images: {
    /** The image. */
    readonly curl: {
      /** Registry, without a path. @default "docker.io" */
      readonly registry: string
      /** Name in the registry. @default "curlimages/curl" */
      readonly repository: string
      /** Tag of the release set. @default "8.20.0" */
      readonly tag: string
      /** Pins the content: sha256:… @default "" */
      readonly digest: string
      /** When it is pulled. @default "IfNotPresent" */
      readonly pullPolicy: "Always" | "IfNotPresent" | "Never"
    }
    /** The image. */
    readonly python: {
      /** Registry, without a path. @default "docker.io" */
      readonly registry: string
      /** Name in the registry. @default "python" */
      readonly repository: string
      /** Tag of the release set. @default "3.14.6-alpine3.23" */
      readonly tag: string
      /** Pins the content: sha256:… @default "" */
      readonly digest: string
      /** When it is pulled. @default "IfNotPresent" */
      readonly pullPolicy: "Always" | "IfNotPresent" | "Never"
    }
  }
  /** Name of a function that answers a call with a JWT; empty calls none. @default "" */
  readonly function: string
}
