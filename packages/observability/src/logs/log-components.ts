import type { Component } from "@supaflux/core"
import type { PlatformHandles } from "../platform-handles.ts"
import { eckOperator } from "./eck-operator.ts"
import { elasticsearch } from "./elasticsearch.ts"
import { fluentBit } from "./fluent-bit.ts"
import type { LogsChoice } from "./logs-options.ts"
import { loki } from "./loki.ts"

function stores(logs: LogsChoice, platform: PlatformHandles): readonly Component[] {
  switch (logs.type) {
    case "loki":
      return [loki(logs, platform)]
    case "elasticsearch":
      return [eckOperator(platform), elasticsearch(logs, platform)]
    case "cloudwatch":
      return []
  }
}

/**
 * The components that bring the logs where they were chosen to go. Fluent Bit waits for what takes
 * them in the cluster.
 *
 * @throws {Error} when a bucket or a retention cannot be one
 */
export function logComponents(logs: LogsChoice, platform: PlatformHandles): readonly Component[] {
  const taking = stores(logs, platform)
  return [...taking, fluentBit(logs, platform, taking)]
}
