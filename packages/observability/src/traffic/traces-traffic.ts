import {
  collectorNames,
  instrumentationNamespace,
  tracingNamespace,
} from "../traces/traces-names.ts"
import { instrumentationMetricsPort } from "../traces/instrumentation-config.ts"
import type { TracesChoice } from "../traces/traces-options.ts"
import type { Caller, NamespaceTraffic } from "./namespace-traffic.ts"
import { rule } from "./rule.ts"
import { signozTraffic } from "./signoz-traffic.ts"

/**
 * Who may call what in the namespaces of the traces: the agents of the nodes send to the collector, the
 * collector to SigNoz.
 *
 * @param scraping who scrapes; undefined where nothing does
 */
export function tracesTraffic(
  traces: TracesChoice,
  scraping: Caller | undefined,
): readonly NamespaceTraffic[] {
  if (traces.type !== "ebpf") return []
  const { instrumentation = "beyla", backend } = traces
  const agent = { namespace: instrumentationNamespace, serviceAccount: instrumentation }
  const collector = { namespace: tracingNamespace, serviceAccount: collectorNames.release }
  const app = instrumentation === "beyla" ? "beyla" : "opentelemetry-ebpf-instrumentation"
  return [
    {
      namespace: instrumentationNamespace,
      allow: rule("metrics", app, [scraping], [instrumentationMetricsPort]),
    },
    {
      namespace: tracingNamespace,
      allow: [
        ...rule(
          "collector",
          "opentelemetry-collector",
          [agent],
          [collectorNames.grpcPort, collectorNames.httpPort],
        ),
        ...rule(
          "collector-metrics",
          "opentelemetry-collector",
          [scraping],
          [collectorNames.metricsPort],
        ),
      ],
    },
    ...(backend.type === "signoz" ? [signozTraffic(collector)] : []),
  ]
}
