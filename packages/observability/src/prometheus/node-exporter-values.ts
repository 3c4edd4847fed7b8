import type { JsonObject } from "@supaflux/core"
import { resources } from "../resources.ts"
import { nodeExporterNamespace, prometheusNames } from "./stack-names.ts"

/**
 * Values of the subchart prometheus-node-exporter, in a namespace of its own: its pods share the
 * network, the processes and the files of their node, which no other pod of the stack may.
 * @see https://github.com/prometheus-community/helm-charts/tree/main/charts/prometheus-node-exporter
 */
export const nodeExporterValues: JsonObject = {
  fullnameOverride: prometheusNames.nodeExporter,
  namespaceOverride: nodeExporterNamespace,
  resources: resources("25m", "32Mi", "128Mi"),
  // Before anything else on a node that is short of memory.
  priorityClassName: "system-node-critical",
  tolerations: [{ operator: "Exists" }],
}
