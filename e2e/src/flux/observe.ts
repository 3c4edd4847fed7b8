import type { ControlPlane } from "../cluster/control-plane.ts"
import { resourceName, type Resource } from "../cluster/resource.ts"

/** A Kustomization or a HelmRelease, as far as its status goes. */
export interface Reconciled extends Resource {
  readonly metadata: Resource["metadata"] & {
    readonly generation?: number
    readonly resourceVersion?: string
  }
  readonly status?: {
    readonly observedGeneration?: number
    readonly lastAttemptedRevision?: string
    readonly lastAppliedRevision?: string
    readonly conditions?: readonly {
      readonly type: string
      readonly status: string
      readonly reason: string
      readonly message: string
      readonly observedGeneration?: number
    }[]
  }
}

/** What was seen of one Kustomization or HelmRelease. */
export interface Observed {
  /**
   * Version of the first state in which Flux had begun with it: its dependencies were ready in Flux's eyes. Versions of
   * the API server have one order for all kinds. @see https://kubernetes.io/docs/reference/using-api/api-concepts/#resource-versions
   */
  readonly began: number
  /** Version of the first state in which it was ready. */
  readonly ready: number
  /** Seconds from the start of the watch until it was ready. */
  readonly seconds: number
}

/** Watches the Kustomizations and the HelmReleases of Flux. */
export interface Observation {
  /** What was seen until now, by `Kustomization flux-system/a`; those that were not ready yet are absent. */
  readonly seen: () => ReadonlyMap<string, Observed>
  /** The newest state of each Kustomization, by name. */
  readonly current: () => ReadonlyMap<string, Reconciled>
}

const kustomizations = "/apis/kustomize.toolkit.fluxcd.io/v1/namespaces/flux-system/kustomizations"
const releases = "/apis/helm.toolkit.fluxcd.io/v2/helmreleases"

/** Whether it is ready, in its newest generation. */
export function isReady({ metadata, status }: Reconciled): boolean {
  const ready = status?.conditions?.find(({ type }) => type === "Ready")
  return ready?.status === "True" && status?.observedGeneration === metadata.generation
}

/** A release that is suspended is begun when it is there: no controller says that it did. */
function isBegun({ status, spec }: Reconciled): boolean {
  return (
    status?.lastAttemptedRevision !== undefined ||
    (spec as { readonly suspend?: boolean } | undefined)?.suspend === true
  )
}

/** Begins to watch. */
export function observeFlux(server: Pick<ControlPlane, "watch">): Observation {
  const start = Date.now()
  const began = new Map<string, number>()
  const seen = new Map<string, Observed>()
  const current = new Map<string, Reconciled>()
  const note = (unit: Reconciled): void => {
    const name = resourceName(unit)
    const version = Number(unit.metadata.resourceVersion)
    if (isBegun(unit) && !began.has(name)) began.set(name, version)
    if (isReady(unit) && !seen.has(name)) {
      const seconds = (Date.now() - start) / 1000
      seen.set(name, { began: began.get(name) ?? version, ready: version, seconds })
    }
  }
  server.watch(kustomizations, ({ type, object }) => {
    const { name } = object.metadata
    if (type === "DELETED") return void current.delete(name)
    current.set(name, object)
    note(object)
  })
  server.watch(releases, ({ type, object }) => {
    if (type !== "DELETED") note(object)
  })
  return { seen: () => seen, current: () => current }
}
