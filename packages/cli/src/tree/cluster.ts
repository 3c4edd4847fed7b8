import type { FluxKustomization } from "./flux-kustomization.ts"

/** What one cluster is brought up from. */
export interface Cluster {
  /** The folder that bootstrap applies, as an absolute path. */
  readonly folder: string
  /** The Kustomization that applies it, where there is a bootstrap file that says so. */
  readonly by: FluxKustomization | undefined
  /** Sources, by `sourceKey`, that are this repository. */
  readonly here: ReadonlySet<string>
  /**
   * Whether a bootstrap file names the folder: then what cannot be built is wrong. Otherwise it is
   * taken for one because it holds Kustomizations.
   */
  readonly certain: boolean
}
