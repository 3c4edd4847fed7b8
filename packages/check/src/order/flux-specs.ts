import type { GraphNode } from "../graph/graph-node.ts"

/** An entry of `healthCheckExprs`. */
export interface HealthCheckExpr {
  readonly apiVersion?: string
  readonly kind?: string
  readonly current?: string
}

/** An entry of `healthChecks`. */
export interface HealthCheck {
  readonly apiVersion?: string
  readonly kind: string
  readonly name: string
  readonly namespace?: string
}

/** The parts of a Kustomization's `spec` that decide when it is ready. */
export interface KustomizationSpec {
  readonly interval?: string
  readonly timeout?: string
  readonly wait?: boolean
  readonly healthChecks?: readonly HealthCheck[]
  readonly healthCheckExprs?: readonly HealthCheckExpr[]
}

/** What a HelmRelease says of one of Helm's actions. */
interface HelmAction {
  readonly crds?: string
  readonly createNamespace?: boolean
  readonly disableWait?: boolean
  readonly timeout?: string
  readonly strategy?: { readonly name?: string }
  readonly remediation?: { readonly retries?: number; readonly strategy?: string }
}

/** The parts of a HelmRelease's `spec` that decide when it is ready. */
export interface HelmReleaseSpec {
  readonly timeout?: string
  readonly storageNamespace?: string
  readonly chart?: {
    readonly spec?: {
      readonly chart?: string
      readonly version?: string
      readonly sourceRef?: { readonly kind?: string }
    }
  }
  readonly chartRef?: { readonly kind: string; readonly name: string; readonly namespace?: string }
  readonly install?: HelmAction
  readonly upgrade?: HelmAction
  readonly test?: { readonly enable?: boolean; readonly timeout?: string }
  readonly healthCheckExprs?: readonly HealthCheckExpr[]
  readonly values?: Readonly<Record<string, unknown>>
}

/** The `spec` of an object, for the field types that the caller expects; empty where there is none. */
export function specOf<Spec extends object>(node: GraphNode | undefined): Partial<Spec> {
  const { spec } = (node?.resource ?? {}) as { readonly spec?: Partial<Spec> }
  return typeof spec === "object" && spec !== null ? spec : {}
}
