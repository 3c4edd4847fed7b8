import type { Component, Dependency } from "@supaflux/core"
import { chartComponent, type ChartResources, type Overrides } from "@supaflux/flux"
import { istioChart } from "./istio-chart.ts"
import { istioCniDefaults } from "./istio-cni-defaults.ts"
import { istioNamespace } from "./istio-namespace.ts"

/** Options of {@link istioCni}. */
interface IstioCniOptions {
  readonly version: string
  readonly values?: Overrides<typeof istioCniDefaults> | undefined
  readonly dependsOn: readonly Dependency[]
}

/** The agent on each node that leads the traffic of pods into the mesh. */
export function istioCni(options: IstioCniOptions): Component<ChartResources> {
  const { version, values, dependsOn } = options
  return chartComponent({
    name: "istio-cni",
    namespace: istioNamespace,
    chart: istioChart("cni", version),
    values: istioCniDefaults,
    overrides: values,
    crds: "Skip",
    // One node that is not ready makes the release fail, and a roll-back would restart the agent
    // on all that are. A further try goes on where the last one ran out of time.
    onFailure: "retry",
    // Node by node: about half a minute each.
    timeout: "10m",
    dependsOn,
  })
}
