import type { ComposedComponent, Duration, Resource } from "@supaflux/core"
import { fromSeconds, toSeconds } from "./duration.ts"

interface Release extends Resource {
  readonly spec?: {
    readonly timeout?: Duration
    readonly install?: { readonly remediation?: { readonly retries?: number } }
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
  return (action + test) * ((spec?.install?.remediation?.retries ?? 0) + 1)
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
