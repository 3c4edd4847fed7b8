import type { CustomKind } from "./custom-kind.ts"

/** What exists in the cluster once a component is ready, beyond the resources it lists. */
export interface Provides {
  /** Namespaces by name. Those among a component's resources are known without being listed. @default [] */
  readonly namespaces?: readonly string[]
  /** Kinds whose definitions a chart or an external source installs. @default [] */
  readonly crds?: readonly CustomKind[]
}
