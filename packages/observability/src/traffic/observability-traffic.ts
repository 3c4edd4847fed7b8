import type { ObservabilityOptions } from "../observability-options.ts"
import { metricsTraffic } from "./metrics-traffic.ts"
import type { NamespaceTraffic } from "./namespace-traffic.ts"

/**
 * Who may call what in the namespaces of the stack, for a mesh policy that denies all other: what
 * shows asks what stores, what scrapes reads everyone's metrics, the Gateway reaches Grafana alone.
 * Takes the options of `observability`, whose mesh is made of it.
 *
 * @example
 * meshPolicy({ dataPlane, authorization: [...observabilityTraffic(choice)] })
 */
export function observabilityTraffic({
  metrics,
}: Pick<ObservabilityOptions, "metrics">): readonly NamespaceTraffic[] {
  return [metricsTraffic(metrics, [])]
}
