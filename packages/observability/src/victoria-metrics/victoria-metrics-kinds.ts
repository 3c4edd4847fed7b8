import type { CustomKind } from "@supaflux/core"

/**
 * The kinds of the VictoriaMetrics Operator, which its chart brings. None has a model: nobody publishes
 * them. What the operator runs is waited for by the Helm release that it is in.
 * @see https://docs.victoriametrics.com/operator/resources/
 */
export const victoriaMetricsKinds: readonly CustomKind[] = [
  "VLAgent",
  "VLCluster",
  "VLDistributed",
  "VLSingle",
  "VLogs",
  "VMAgent",
  "VMAlert",
  "VMAlertmanager",
  "VMAlertmanagerConfig",
  "VMAnomaly",
  "VMAnomalyConfig",
  "VMAuth",
  "VMCluster",
  "VMDistributed",
  "VMNodeScrape",
  "VMPodScrape",
  "VMProbe",
  "VMRule",
  "VMScrapeConfig",
  "VMServiceScrape",
  "VMSingle",
  "VMStaticScrape",
  "VMUser",
  "VTCluster",
  "VTSingle",
].map((kind) => ({ group: "operator.victoriametrics.com", kind, scope: "Namespaced" }))
