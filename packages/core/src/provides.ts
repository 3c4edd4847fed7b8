import type { CustomKind } from "./custom-kind.ts"
import type { Resource } from "./resource.ts"

/** What exists in the cluster once a component is ready, beyond the resources it lists. */
export interface Provides {
  /** Namespaces by name. Those among a component's resources are known without being listed. @default [] */
  readonly namespaces?: readonly string[]
  /** Kinds whose definitions a chart or an external source installs. @default [] */
  readonly crds?: readonly CustomKind[]
  /**
   * Objects that others may refer to although no manifest holds them, as far as they are known: kind
   * and name will do. @default []
   */
  readonly objects?: readonly Resource[]
  /**
   * Whether that is all, beside cluster-scoped objects that nobody refers to: then the wiring check
   * does not take the chart or the external source for the owner of whatever it cannot find.
   * @default false
   */
  readonly complete?: boolean
}
