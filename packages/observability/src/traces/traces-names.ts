/** Namespace of the OpenTelemetry Collector. */
export const tracingNamespace = "tracing"

/** Namespace of the instrumentation by eBPF, whose pods look into every process of their node. */
export const instrumentationNamespace = "instrumentation"

/** Namespace of SigNoz. */
export const signozNamespace = "signoz"

/** The collector, which takes OTLP of every namespace that may reach it. */
export const collectorNames = {
  release: "otel-collector",
  host: "otel-collector.tracing.svc",
  grpcPort: 4317,
  httpPort: 4318,
  metricsPort: 8888,
} as const

/** The collector of SigNoz, which takes OTLP of ours. */
export const signozNames = {
  release: "signoz",
  collector: "signoz-otel-collector",
  collectorHost: "signoz-otel-collector.signoz.svc",
} as const
