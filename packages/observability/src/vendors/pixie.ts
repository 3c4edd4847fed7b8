import type { Component } from "@supaflux/core"
import { chartComponent, type ChartResources } from "@supaflux/flux"
import { checkNamespace } from "../check-namespace.ts"
import { platformDependencies } from "../platform-dependencies.ts"
import type { PlatformHandles } from "../platform-handles.ts"
import type { PixieTraces } from "../traces/traces-options.ts"
import { versions } from "../versions.ts"

/** Namespace of Pixie itself; its chart makes `olm` and `px-operator`. */
const pixieNamespace = "pl"

/**
 * Pixie, by its operator. The chart also installs the Operator Lifecycle Manager, which then owns what
 * it installs: Flux sees the operator alone, and an upgrade comes from Pixie's cloud.
 *
 * @throws {Error} when the Secret is in another namespace
 * @see https://docs.px.dev/installing-pixie/install-schemes/helm/
 */
export function pixie(
  { deployKey, cloudAddress = "withpixie.ai:443" }: PixieTraces,
  platform: PlatformHandles,
): Component<ChartResources> {
  checkNamespace("Pixie", deployKey, pixieNamespace)
  return chartComponent({
    name: "pixie",
    namespace: pixieNamespace,
    chart: {
      type: "http",
      url: "https://artifacts.px.dev/helm_charts/operator",
      name: "pixie-operator-chart",
      version: versions.pixieOperator,
    },
    values: {
      clusterName: platform.clusterName,
      cloudAddr: cloudAddress,
      // By its name: the value would be kept in the release as well.
      customDeployKeySecret: deployKey.name,
      // By itself the chart asks the cluster whether there is an Operator Lifecycle Manager: an upgrade would find
      // its own, and take it away.
      deployOLM: "true",
      // What each node keeps of the last minutes is in the memory of a pod.
      pemMemoryLimit: "2Gi",
    },
    crds: "CreateReplace",
    onFailure: "retry",
    timeout: "15m",
    dependsOn: platformDependencies(platform, deployKey),
  })
}
