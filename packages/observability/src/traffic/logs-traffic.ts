import { loggingNamespace, lokiNamespace } from "../logs/logs-names.ts"
import type { LogsChoice } from "../logs/logs-options.ts"
import { prometheusNames } from "../prometheus/stack-names.ts"
import type { Caller, NamespaceTraffic } from "./namespace-traffic.ts"
import { rule } from "./rule.ts"
import { stackCaller } from "./stack-caller.ts"

const fluentBit = { namespace: loggingNamespace, serviceAccount: "fluent-bit" }
const loki = { namespace: lokiNamespace, serviceAccount: "loki" }
const lokiGateway = { namespace: lokiNamespace, serviceAccount: "loki-gateway" }

/**
 * Who may call what in the namespaces of the logs: Fluent Bit writes, Grafana reads, both through the
 * gateway of Loki.
 *
 * @param scraping who scrapes; undefined where nothing does
 */
export function logsTraffic(
  logs: LogsChoice,
  scraping: Caller | undefined,
): readonly NamespaceTraffic[] {
  const grafana = scraping === undefined ? undefined : stackCaller(prometheusNames.grafana)
  const logging: NamespaceTraffic = {
    namespace: loggingNamespace,
    allow: rule("fluent-bit", "fluent-bit", [scraping], [2020]),
  }
  if (logs.type !== "loki") return [logging]
  return [
    logging,
    {
      namespace: lokiNamespace,
      allow: [
        ...rule("loki-gateway", "loki", [fluentBit, grafana], [8080]),
        ...rule("loki", "loki", [lokiGateway, loki, scraping], [3100]),
        ...rule("loki-peers", "loki", [loki], [7946, 9095]),
        ...rule("loki-gateway-metrics", "loki", [scraping], [4040]),
      ],
    },
  ]
}
