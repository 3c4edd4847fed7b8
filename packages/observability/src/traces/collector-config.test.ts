import { describe, expect, it } from "vitest"
import { platform, secret } from "../test-support/platform.ts"
import { releaseValues } from "../test-support/release-values.ts"
import { collectorConfig } from "./collector-config.ts"
import { collector } from "./collector.ts"
import type { TracesBackend } from "./traces-options.ts"

const clickhouse = secret("clickhouse", ["password"], "signoz")
const signoz: TracesBackend = { type: "signoz", clickhouse }
const newRelic = (namespace = "tracing"): TracesBackend => ({
  type: "new-relic",
  credentials: secret("new-relic", ["license-key"], namespace),
})
const datadog: TracesBackend = {
  type: "datadog",
  site: "datadoghq.eu",
  credentials: secret("datadog", ["api-key"], "tracing"),
}

describe("collectorConfig", () => {
  it.each<[TracesBackend, string, object]>([
    [signoz, "otlp_grpc/signoz", { endpoint: "signoz-otel-collector.signoz.svc:4317" }],
    [datadog, "datadog", { api: { key: "${env:DD_API_KEY}", site: "datadoghq.eu" } }],
    [newRelic(), "otlp_http/new-relic", { endpoint: "https://otlp.nr-data.net" }],
  ])("sends to the backend alone: %j", (backend, name, settings) => {
    const config = collectorConfig(backend, 0.1)
    expect(config).toMatchObject({
      exporters: { [name]: settings },
      service: { pipelines: { traces: { receivers: ["otlp"], exporters: [name] } } },
    })
    expect(Object.keys(config["exporters"] as object)).toEqual([name])
  })

  it.each([0, -0.1, 1.1, Number.NaN])("refuses to keep a share of %d", (share) => {
    expect(() => collectorConfig(signoz, share)).toThrow(
      `Traces are sampled by ${share}: give a share above 0 and up to 1.`,
    )
  })

  it("keeps the share that is asked for", () => {
    expect(collectorConfig(signoz, 0.25)).toMatchObject({
      processors: { probabilistic_sampler: { sampling_percentage: 25 } },
    })
  })
})

describe("collector", () => {
  it("names the key of its backend, and reads it from its own namespace alone", () => {
    const component = collector(newRelic(), 0.1, platform, undefined)
    expect(releaseValues([component], "otel-collector")["extraEnvs"]).toEqual([
      {
        name: "NEW_RELIC_LICENSE_KEY",
        valueFrom: { secretKeyRef: { name: "new-relic", key: "license-key" } },
      },
    ])
    expect(() => collector(newRelic("monitoring"), 0.1, platform, undefined)).toThrow(
      "The OpenTelemetry Collector takes the secret monitoring/new-relic, but reads Secrets of tracing alone",
    )
  })
})
