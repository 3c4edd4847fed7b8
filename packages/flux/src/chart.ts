import type { IGitRepository } from "@kubernetes-models/flux-cd/source.toolkit.fluxcd.io/v1/GitRepository"
import type { IHelmRepository } from "@kubernetes-models/flux-cd/source.toolkit.fluxcd.io/v1/HelmRepository"
import type { IOCIRepository } from "@kubernetes-models/flux-cd/source.toolkit.fluxcd.io/v1/OCIRepository"

/** A chart in an OCI registry. Preferred where one exists: small to fetch, and a digest can pin it. */
export interface OciChart {
  readonly type: "oci"
  /** Whole address, chart name included: `oci://quay.io/jetstack/charts/cert-manager`. */
  readonly url: `oci://${string}`
  /** The tag, to the letter: some registries prefix versions with `v`, others do not. */
  readonly version: string
  /** Pins the content: `sha256:…`. @default none: the tag decides */
  readonly digest?: `sha256:${string}`
}

/** A chart in an HTTP repository. */
export interface HttpChart {
  readonly type: "http"
  /** Address of the repository, the folder of its `index.yaml`. */
  readonly url: `https://${string}`
  /** Name of the chart in the repository. */
  readonly name: string
  /** Exact version. */
  readonly version: string
}

/** A chart in a Git repository that Flux already fetches. */
export interface GitChart {
  readonly type: "git"
  /** Path from the repository's root: `./charts/supabase`. */
  readonly path: `./${string}`
  /** Name of the GitRepository, in the namespace of the HelmRelease. @default "flux-system" */
  readonly repository?: string
}

/** Where a chart comes from. */
export type Chart = OciChart | HttpChart | GitChart

/** The source object of a chart. */
export type ChartRepository = IOCIRepository | IHelmRepository | IGitRepository
