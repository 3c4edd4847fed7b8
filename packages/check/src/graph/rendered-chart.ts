import type { Resource } from "@supaflux/core"

/** Path of a value within a chart's values, as keys and list indices. */
export type ValuePath = readonly (string | number)[]

/** What the real helm makes of one HelmRelease. */
export type RenderedChart =
  | {
      readonly status: "rendered"
      /** Every object, hooks and tests with their annotations included. */
      readonly resources: readonly Resource[]
      /** The CustomResourceDefinitions of the chart's `crds/`, which Helm installs before. */
      readonly crds: readonly Resource[]
      /** Values that change nothing, and that the chart has none of. @default none was looked for */
      readonly unknownValues?: readonly ValuePath[] | undefined
      /** Values of the chart whose change leaves the rendering as it was. @default none was looked for */
      readonly deadValues?: readonly ValuePath[] | undefined
    }
  | {
      readonly status: "failed"
      /** What helm says, or what is not there. */
      readonly message: string
      /** Whether there is no such chart. @default false: it does not render with its values */
      readonly absent?: boolean
    }
  | {
      readonly status: "unknown"
      /** Why it could not be rendered: `there is no helm`, `the archive of cert-manager 1.21.1 is not in the cache`. */
      readonly reason: string
    }
