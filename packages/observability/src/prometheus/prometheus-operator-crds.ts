import type { Component, ComponentOptions, Handle } from "@supaflux/core"
import { chartComponent, type ChartResources } from "@supaflux/flux"
import { versions } from "../versions.ts"
import { prometheusOperatorKinds } from "./prometheus-operator-kinds.ts"

/** Options of {@link prometheusOperatorCrds}. */
export interface PrometheusOperatorCrdsOptions extends ComponentOptions {
  /** Namespace of the release; the definitions have none. @default "monitoring" */
  readonly namespace?: string
}

/** What {@link prometheusOperatorCrds} returns. */
export interface PrometheusOperatorCrds extends Component<ChartResources> {
  /** For components whose charts bring monitors: `dependsOn: [crds.kinds]`. */
  readonly kinds: Handle<"monitoring-kinds">
}

const name = "prometheus-operator-crds"

/**
 * The definitions of the Prometheus Operator, by themselves and early: other components may then have
 * ServiceMonitors and rules long before anything reads them. They stay when the release goes.
 *
 * @example
 * const crds = prometheusOperatorCrds()
 * velero({ bucket, region, snapshotClass, monitoring: true, dependsOn: [crds.kinds] })
 * @see https://github.com/prometheus-community/helm-charts/tree/main/charts/prometheus-operator-crds
 */
export function prometheusOperatorCrds(
  options: PrometheusOperatorCrdsOptions = {},
): PrometheusOperatorCrds {
  const { namespace = "monitoring", dependsOn } = options
  const component = chartComponent({
    name,
    namespace,
    chart: {
      type: "oci",
      url: "oci://ghcr.io/prometheus-community/charts/prometheus-operator-crds",
      version: versions.prometheusOperatorCrds,
    },
    // The definitions are templates. An uninstall would delete them, and every rule and monitor.
    values: { crds: { annotations: { "helm.sh/resource-policy": "keep" } } },
    crds: "Skip",
    onFailure: "retry",
    dependsOn,
    provides: { crds: prometheusOperatorKinds, complete: true },
  })
  return {
    ...component,
    kinds: {
      handle: "monitoring-kinds",
      component: name,
      label: "kinds of the Prometheus Operator",
    },
  }
}
