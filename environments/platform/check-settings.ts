import type { Acceptance, CheckSettings } from "@supaflux/core"
import type { sizes } from "./sizes.ts"

/** Components of which one pod is right, and why. */
const single: Readonly<Record<string, string>> = {
  "external-dns": "Two would write the same records; a new pod goes on where the old one ended.",
  "kube-prometheus-stack":
    "The operator and kube-state-metrics keep nothing: what they missed for a minute comes with the next pod.",
  "postgres-exporter": "Two would count every series twice; a new pod answers within seconds.",
  signoz:
    "The chart runs one pod of SigNoz, of ZooKeeper and of the operator: traces may miss minutes, and nothing else needs them.",
  thanos: "Of compactors there must be one alone; blocks wait for it in the bucket.",
  velero:
    "One server works through backups; what a lost pod began is marked as failed and made again.",
}

/** Components whose chart has a pod without a probe, and why that will do. */
const withoutProbe: Readonly<Record<string, string>> = {
  beyla:
    "It serves nobody: a process that dies is started again, and an alert sees missing metrics.",
  "cert-manager":
    "The controller and cainjector serve nobody; the chart has no readiness for them, and a lost leader is replaced.",
  signoz: "The chart gives the operator of ClickHouse none; it serves nobody.",
}

const entries = (code: string, reasons: Readonly<Record<string, string>>): Acceptance[] =>
  Object.entries(reasons).map(([component, reason]) => ({ code, component, reason }))

/** What is asked of the check; what is accepted stands in the charts of others, as their archives show it. */
export function checkSettings(size: keyof typeof sizes): CheckSettings {
  return {
    rules: size === "small" ? { POD_SINGLE_REPLICA: "off" } : {},
    accept: [
      ...entries("POD_SINGLE_REPLICA", single),
      ...entries("PROBE_MISSING", withoutProbe),
      {
        code: "RESOURCES_MISSING",
        component: "signoz",
        reason: "A pod of `helm test`, which nobody runs.",
      },
    ],
  }
}
