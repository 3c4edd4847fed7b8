import type { Resource } from "@supaflux/core"

/** What the real helm makes of one HelmRelease. */
export type RenderedChart =
  | {
      readonly status: "rendered"
      /** Every object, hooks and tests with their annotations included. */
      readonly resources: readonly Resource[]
      /** The CustomResourceDefinitions of the chart's `crds/`, which Helm installs before. */
      readonly crds: readonly Resource[]
    }
  | {
      readonly status: "unknown"
      /** Why it could not be rendered: `there is no helm`, `the archive of cert-manager 1.21.1 is not in the cache`. */
      readonly reason: string
    }
