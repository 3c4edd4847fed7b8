import type { Duration } from "@supaflux/core"

/** Options of `flux`. */
export interface FluxOptions {
  /**
   * Name of the GitRepository that holds the generated tree, in `flux-system`.
   * @default "flux-system", as `flux bootstrap` names it
   */
  readonly repository?: string
  /** How often the cluster is compared with the manifests without a new commit. @default "1h" */
  readonly interval?: Duration
  /** How soon a failed component is tried again. @default "1m" */
  readonly retryInterval?: Duration
  /**
   * Service account in `flux-system` that the Kustomizations act as; needed where Flux runs with
   * `--default-service-account`.
   * @default none: the controller's own rights
   */
  readonly serviceAccountName?: string
}
