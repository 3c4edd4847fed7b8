import type { Component, Dependency } from "@supaflux/core"
import { chartComponent, mergeValues, type ChartResources, type Overrides } from "@supaflux/flux"
import { istioChart } from "./istio-chart.ts"
import { istioNamespace } from "./istio-namespace.ts"
import { rootCertificate } from "./root-certificate.ts"
import { ztunnelDefaults } from "./ztunnel-defaults.ts"

/** Options of {@link ztunnel}. */
interface ZtunnelOptions {
  readonly version: string
  readonly drainSeconds?: number | undefined
  readonly values?: Overrides<typeof ztunnelDefaults> | undefined
  readonly dependsOn: readonly Dependency[]
}

/** The proxy on each node that encrypts the traffic of its pods and enforces who may call whom. */
export function ztunnel(options: ZtunnelOptions): Component<ChartResources> {
  const { version, drainSeconds, values, dependsOn } = options
  if (drainSeconds !== undefined && (!Number.isInteger(drainSeconds) || drainSeconds < 1)) {
    throw new Error(`drainSeconds is ${drainSeconds}: give a whole number from 1 up.`)
  }
  return chartComponent({
    name: "ztunnel",
    namespace: istioNamespace,
    chart: istioChart("ztunnel", version),
    values: mergeValues(ztunnelDefaults, { terminationGracePeriodSeconds: drainSeconds }).values,
    overrides: values,
    crds: "Skip",
    // A roll-back would cut the connections of every node a second time, and one node that is not
    // ready is enough for it. A further try goes on where the last one ran out of time.
    onFailure: "retry",
    // Node by node, the new pod before the old one goes; the draining of the old is not waited for.
    timeout: "10m",
    dependsOn,
    requiredObjects: [{ object: rootCertificate, purpose: "what it knows istiod by" }],
  })
}
