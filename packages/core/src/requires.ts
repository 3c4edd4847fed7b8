import type { Resource } from "./resource.ts"

/** A kind without whose definition a chart or a program of a component does not come up. */
export interface RequiredKind {
  /** API group, without version: `monitoring.coreos.com`. */
  readonly group: string
  /** Kind in its own spelling: `ServiceMonitor`. */
  readonly kind: string
  /**
   * `renders`: the chart has objects of the kind, and cannot be installed before its definition is
   * there. `watches`: a program looks for the definition when it starts, and is not ready without.
   */
  readonly use: "renders" | "watches"
  /** What for, as findings say it: `the monitor of its metrics`. */
  readonly purpose: string
}

/** An object without which pods of a component do not start. */
export interface RequiredObject {
  /** Kind, name and namespace will do. */
  readonly object: Resource
  /** What for, as findings say it: `the authority of the mesh`. */
  readonly purpose: string
}

/**
 * What must exist in the cluster for a component to come up, and what none of its resources shows,
 * because a chart hides it. What a chart is known to render is not asked for it again.
 */
export interface Requires {
  /** Core makes the component wait for whoever provides the definitions. @default [] */
  readonly kinds?: readonly RequiredKind[]
  /** @default [] */
  readonly objects?: readonly RequiredObject[]
}
