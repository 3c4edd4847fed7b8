import { describe, expect, it } from "vitest"
import type { LokiLogs } from "./logs-options.ts"
import { platform } from "../test-support/platform.ts"
import { loki } from "./loki.ts"
import { lokiValues } from "./loki-values.ts"

const logs: LokiLogs = { type: "loki", bucket: "example-logs" }

describe("lokiValues", () => {
  it("keeps everything in the bucket, by Pod Identity, and deletes what is old", () => {
    expect(lokiValues({ ...logs, retention: "2w" }, platform)).toMatchObject({
      loki: {
        auth_enabled: false,
        storage: {
          type: "s3",
          bucketNames: { chunks: "example-logs", ruler: "example-logs" },
        },
        schemaConfig: { configs: [{ store: "tsdb", object_store: "s3", schema: "v13" }] },
        limits_config: { retention_period: "336h" },
        compactor: { retention_enabled: true, delete_request_store: "s3" },
      },
    })
    expect(JSON.stringify(lokiValues(logs, platform))).not.toMatch(/accessKey|secretAccess/)
  })

  it.each([
    ["large", 3],
    ["small", 1],
  ] as const)("has as many copies as pods: %s", (size, replicas) => {
    expect(lokiValues(logs, { ...platform, size })).toMatchObject({
      deploymentMode: "Monolithic",
      loki: { commonConfig: { replication_factor: replicas } },
      singleBinary: { replicas },
      write: { replicas: 0 },
      read: { replicas: 0 },
      backend: { replicas: 0 },
    })
  })

  it("refuses a bucket or a retention that is none", () => {
    expect(() => loki({ ...logs, bucket: "Example" }, platform)).toThrow(
      'Loki with the bucket "Example"',
    )
    expect(() => loki({ ...logs, retention: "0d" }, platform)).toThrow('Loki keeps data for "0d"')
  })
})
