import type { ControlPlane } from "../cluster/control-plane.ts"
import type { Resource } from "../cluster/resource.ts"

/** A Kustomization or a HelmRelease, as far as its status goes. */
export interface Reconciled extends Resource {
  readonly metadata: Resource["metadata"] & { readonly generation?: number }
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

/** What was seen of one Kustomization: numbers of events, which have one order for all. */
export interface Observed {
  /** First event in which it had begun to apply: its dependencies were ready in Flux's eyes. */
  readonly began: number
  /** First event in which it was ready. */
  readonly ready: number
  /** Seconds from the start of the watch until it was ready. */
  readonly seconds: number
}

/** Watches the Kustomizations of Flux. */
export interface Observation {
  /** What was seen until now, by name; those that were not ready yet are absent. */
  readonly seen: () => ReadonlyMap<string, Observed>
  /** The newest state of each, by name. */
  readonly current: () => ReadonlyMap<string, Reconciled>
}

const path = "/apis/kustomize.toolkit.fluxcd.io/v1/namespaces/flux-system/kustomizations"

/** Whether it is ready, in its newest generation. */
export function isReady({ metadata, status }: Reconciled): boolean {
  const ready = status?.conditions?.find(({ type }) => type === "Ready")
  return ready?.status === "True" && status?.observedGeneration === metadata.generation
}

/** Begins to watch. */
export function observeKustomizations(server: ControlPlane): Observation {
  const start = Date.now()
  const began = new Map<string, number>()
  const seen = new Map<string, Observed>()
  const current = new Map<string, Reconciled>()
  let events = 0
  server.watch(path, ({ type, object }) => {
    events += 1
    const { name } = object.metadata
    const kustomization = object as Reconciled
    if (type === "DELETED") return void current.delete(name)
    current.set(name, kustomization)
    if (kustomization.status?.lastAttemptedRevision !== undefined && !began.has(name)) {
      began.set(name, events)
    }
    if (isReady(kustomization) && !seen.has(name)) {
      const seconds = (Date.now() - start) / 1000
      seen.set(name, { began: began.get(name) ?? events, ready: events, seconds })
    }
  })
  return { seen: () => seen, current: () => current }
}
