import type { Json, JsonObject } from "@supaflux/core"
import type { TracesBackend } from "./traces-options.ts"
import { collectorNames, signozNames } from "./traces-names.ts"

const newRelicHosts = { us: "otlp.nr-data.net", eu: "otlp.eu01.nr-data.net" }

/** What is sent, and how often again: a backend that is away for a few minutes loses nothing. */
const patience = {
  sending_queue: { enabled: true, queue_size: 5000 },
  retry_on_failure: { enabled: true, max_elapsed_time: "10m" },
}

const endpoint = (port: number) => `\${env:MY_POD_IP}:${port}`

/** The exporter of a backend, by the name that pipelines call it. */
function exporter(backend: TracesBackend): readonly [string, JsonObject] {
  switch (backend.type) {
    case "signoz":
      // The mesh encrypts it.
      return [
        "otlp_grpc/signoz",
        { endpoint: `${signozNames.collectorHost}:4317`, tls: { insecure: true }, ...patience },
      ]
    case "datadog":
      return ["datadog", { api: { key: "${env:DD_API_KEY}", site: backend.site }, ...patience }]
    case "new-relic":
      return [
        "otlp_http/new-relic",
        {
          endpoint: `https://${newRelicHosts[backend.region ?? "us"]}`,
          headers: { "api-key": "${env:NEW_RELIC_LICENSE_KEY}" },
          ...patience,
        },
      ]
  }
}

/**
 * The configuration of the OpenTelemetry Collector. Traces come in by OTLP, get what Kubernetes knows of
 * their pods, and go out to the backend; a share of them, chosen by the trace's id.
 *
 * @param sampling share of the traces that is kept, 0 to 1
 * @throws {Error} when the share is none
 * @see https://opentelemetry.io/docs/collector/configuration/
 */
export function collectorConfig(backend: TracesBackend, sampling: number): JsonObject {
  if (!(sampling > 0 && sampling <= 1)) {
    throw new Error(`Traces are sampled by ${sampling}: give a share above 0 and up to 1.`)
  }
  const [name, settings] = exporter(backend)
  const pipeline: Json = {
    receivers: ["otlp"],
    processors: ["memory_limiter", "k8s_attributes", "probabilistic_sampler", "batch"],
    exporters: [name],
  }
  return {
    extensions: { health_check: { endpoint: endpoint(13_133) } },
    receivers: {
      otlp: {
        protocols: {
          grpc: { endpoint: endpoint(collectorNames.grpcPort) },
          http: { endpoint: endpoint(collectorNames.httpPort) },
        },
      },
    },
    processors: {
      memory_limiter: { check_interval: "1s", limit_percentage: 80, spike_limit_percentage: 25 },
      k8s_attributes: {
        passthrough: false,
        extract: {
          metadata: [
            "k8s.namespace.name",
            "k8s.pod.name",
            "k8s.pod.uid",
            "k8s.deployment.name",
            "k8s.node.name",
          ],
        },
        // The agent on the node sends for all of its pods and names them.
        pod_association: [
          { sources: [{ from: "resource_attribute", name: "k8s.pod.uid" }] },
          { sources: [{ from: "resource_attribute", name: "k8s.pod.ip" }] },
          { sources: [{ from: "connection" }] },
        ],
      },
      probabilistic_sampler: { sampling_percentage: sampling * 100 },
      batch: { send_batch_size: 1024, timeout: "5s" },
    },
    exporters: { [name]: settings },
    service: {
      extensions: ["health_check"],
      telemetry: {
        metrics: {
          readers: [
            {
              pull: {
                exporter: {
                  prometheus: { host: "${env:MY_POD_IP}", port: collectorNames.metricsPort },
                },
              },
            },
          ],
        },
      },
      pipelines: { traces: pipeline },
    },
  }
}
