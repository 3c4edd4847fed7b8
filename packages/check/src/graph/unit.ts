import type { Provides, Requires } from "@supaflux/core"
import type { GraphNode } from "./graph-node.ts"
import type { RenderedChart } from "./rendered-chart.ts"

/** What stops Flux before it applies anything of a unit. */
export interface UnitFailure {
  /** `path`: there is no such folder; `build`: kustomize refuses the folder. */
  readonly type: "path" | "build"
  /** The folder that is not there, or what kustomize says. */
  readonly message: string
}

/**
 * What is applied as one: the objects of a Flux Kustomization, or of a Helm release. Where no engine
 * delivers, each component is a unit without an object.
 */
export interface Unit {
  readonly type: "kustomization" | "helm-release"
  /** How people call it: `Kustomization flux-system/supabase`. */
  readonly label: string
  /** Component that it belongs to; undefined for the root, and in trees that are no environment. */
  readonly component: string | undefined
  /** The object that makes Flux apply it; undefined for the root, which bootstrap applies. */
  readonly object: GraphNode | undefined
  /** Namespace that a Helm release installs into; undefined for Kustomizations. */
  readonly target: string | undefined
  readonly nodes: readonly GraphNode[]
  /** What helm made of its chart; undefined for Kustomizations, and for charts that nobody rendered. */
  readonly chart: RenderedChart | undefined
  /**
   * Why `nodes` is not everything that it applies; undefined when it is. References into such a unit
   * cannot be judged.
   */
  readonly unknown: string | undefined
  /** Why Flux cannot apply it; undefined when nothing is known to stop it. */
  readonly failure: UnitFailure | undefined
  /** What it brings that no node shows: the definitions and namespaces of what is unknown. */
  readonly provides: Provides
  /** What must exist for it to come up, as its component says it. */
  readonly requires: Requires
  /** Units of the same type that must be ready before it is applied. Names that nothing has are left out. */
  readonly dependsOn: readonly Unit[]
}
