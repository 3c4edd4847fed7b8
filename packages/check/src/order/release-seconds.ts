import type { Unit } from "../graph/unit.ts"
import { secondsOf } from "./duration.ts"
import { specOf, type HelmReleaseSpec } from "./flux-specs.ts"

const byDefault = "5m"

/**
 * Seconds that a Helm release may take until it is ready or has given up: each try as long as its
 * timeout, and the tests once more. Infinite where it is tried again for ever.
 * @see https://fluxcd.io/flux/components/helm/helmreleases/#configuring-failure-handling
 */
export function releaseSeconds({ object }: Unit): number {
  const { timeout = byDefault, install, upgrade, test } = specOf<HelmReleaseSpec>(object)
  const tests = test?.enable === true ? (secondsOf(test.timeout ?? timeout) ?? 0) : 0
  return Math.max(
    ...[install, upgrade].map((action) => {
      const tries = (action?.remediation?.retries ?? 0) + 1
      const each = (secondsOf(action?.timeout ?? timeout) ?? 0) + tests
      return tries > 0 ? each * tries : Infinity
    }),
  )
}
