import type { ComposedComponent, Duration, Resource } from "@supaflux/core"
import { fromSeconds, toSeconds } from "./duration.ts"

interface Action {
  readonly remediation?: { readonly retries?: number }
}

interface Release extends Resource {
  readonly spec?: {
    readonly timeout?: Duration
    readonly install?: Action
    readonly upgrade?: Action
    readonly test?: { readonly enable?: boolean; readonly timeout?: Duration }
  }
}

const plain = 5 * 60
const margin = 60

/** Seconds that a HelmRelease may take until it is ready or has given up. */
function releaseSeconds({ spec }: Release): number {
  const action = toSeconds(spec?.timeout ?? "5m")
  const test =
    spec?.test?.enable === true ? toSeconds(spec.test.timeout ?? spec.timeout ?? "5m") : 0
  const retries = [spec?.install, spec?.upgrade].map((each) => each?.remediation?.retries ?? 0)
  return (action + test) * (Math.max(...retries) + 1)
}

/**
 * How long a component may take to become ready: five minutes, or longer than its slowest release
 * with all its retries, because a Kustomization that gives up first reports a failure that is none.
 */
export function readinessTimeout({ resources }: ComposedComponent): Duration {
  const releases = resources.flatMap(({ resource }) =>
    resource.apiVersion.startsWith("helm.toolkit.fluxcd.io/") && resource.kind === "HelmRelease"
      ? [releaseSeconds(resource)]
      : [],
  )
  return fromSeconds(Math.max(plain, ...releases.map((seconds) => seconds + margin)))
}
