import { signozNames, signozNamespace } from "../traces/traces-names.ts"
import type { Caller, NamespaceTraffic, TrafficRule } from "./namespace-traffic.ts"

const caller = (serviceAccount: string): Caller => ({ namespace: signozNamespace, serviceAccount })
const clickhouse = caller("signoz-clickhouse")
const collector = caller(signozNames.collector)
const signoz = caller("signoz")
const component = (name: string) => ({
  "app.kubernetes.io/instance": signozNames.release,
  "app.kubernetes.io/component": name,
})

/**
 * Who may call what in the namespace of SigNoz.
 *
 * @param ours the collector that sends traces
 */
export function signozTraffic(ours: Caller): NamespaceTraffic {
  const allow: readonly TrafficRule[] = [
    { name: "traces", to: component("otel-collector"), from: [ours], ports: [4317, 4318] },
    {
      name: "clickhouse",
      to: { "clickhouse.altinity.com/chi": "signoz-clickhouse" },
      from: [
        clickhouse,
        collector,
        signoz,
        caller("signoz-clickhouse-operator"),
        caller("signoz-telemetrystore-migrator"),
      ],
      ports: [8123, 9000, 9009],
    },
    // Its chart gives ZooKeeper no service account of its own.
    {
      name: "zookeeper",
      to: component("zookeeper"),
      from: [clickhouse, caller("default")],
      ports: [2181, 2888, 3888],
    },
    // By which SigNoz configures its collector.
    { name: "signoz-opamp", to: component("signoz"), from: [collector], ports: [4320] },
  ]
  return { namespace: signozNamespace, allow }
}
