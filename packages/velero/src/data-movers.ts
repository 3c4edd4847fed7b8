import type { JsonObject } from "@supaflux/core"

/** Key of the ConfigMap among the chart's values; the chart puts the release before it. */
const key = "node-agent"

/**
 * How the node agent runs the pods that move data, as chart values: a ConfigMap, and the argument
 * that names it.
 * @see https://velero.io/docs/v1.18/data-movement-pod-resource-configuration/
 */
export function dataMovers(release: string): {
  readonly configMaps: JsonObject
  readonly extraArgs: readonly string[]
} {
  const config = {
    // Volumes that one node moves at once.
    loadConcurrency: { globalConfig: 2 },
    // A limit of 0 is none. It has to be said: with one value missing, Velero ignores all four.
    podResources: {
      cpuRequest: "100m",
      cpuLimit: "0",
      memoryRequest: "512Mi",
      memoryLimit: "2Gi",
    },
  }
  return {
    // Velero wants exactly one key, whatever it is called.
    configMaps: { [key]: { data: { "config.json": JSON.stringify(config) } } },
    extraArgs: [`--node-agent-configmap=${release}-${key}`],
  }
}
