import type { Component } from "@supaflux/core"
import type { PlatformHandles } from "../platform-handles.ts"
import { datadogAgent } from "../vendors/datadog-agent.ts"
import { datadogOperator } from "../vendors/datadog-operator.ts"
import { pixie } from "../vendors/pixie.ts"
import { collector } from "./collector.ts"
import { instrumentation } from "./instrumentation.ts"
import { signoz } from "./signoz.ts"
import type { EbpfTraces, TracesChoice } from "./traces-options.ts"

function ebpf(traces: EbpfTraces, platform: PlatformHandles): readonly Component[] {
  const { backend, sampling = 0.1 } = traces
  const store = backend.type === "signoz" ? [signoz(backend, platform)] : []
  const collecting = collector(backend, sampling, platform, store[0])
  return [...store, collecting, instrumentation(traces, platform, collecting)]
}

/**
 * The components that make traces and bring them where they were chosen to go.
 *
 * @throws {Error} when the share of traces is none, or a Secret is in another namespace
 */
export function traceComponents(
  traces: TracesChoice,
  platform: PlatformHandles,
): readonly Component[] {
  switch (traces.type) {
    case "ebpf":
      return ebpf(traces, platform)
    case "pixie":
      return [pixie(traces, platform)]
    case "datadog-agent":
      return [datadogOperator(platform), datadogAgent(traces, platform)]
  }
}
