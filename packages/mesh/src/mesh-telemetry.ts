import type { ITelemetry } from "@kubernetes-models/istio/telemetry.istio.io/v1/Telemetry"

/** Which requests are logged. */
export type AccessLogs = "all" | "errors" | "none"

type AccessLogging = NonNullable<NonNullable<ITelemetry["spec"]>["accessLogging"]>

function accessLogging(accessLogs: AccessLogs): AccessLogging {
  // Built in: writes to standard output, in the format that the mesh configuration sets.
  const providers = [{ name: "envoy" }]
  switch (accessLogs) {
    case "all":
      return [{ providers }]
    case "errors":
      return [{ providers, filter: { expression: "response.code >= 400" } }]
    case "none":
      return [{ providers, disabled: true }]
  }
}

/**
 * The telemetry of every gateway and waypoint: metrics for Prometheus, and access logs. ztunnel does
 * not read it.
 *
 * @param rootNamespace in it, a Telemetry without a selector is the default of the mesh
 * @see https://istio.io/latest/docs/reference/config/telemetry/
 */
export function meshTelemetry(rootNamespace: string, accessLogs: AccessLogs): ITelemetry {
  return {
    apiVersion: "telemetry.istio.io/v1",
    kind: "Telemetry",
    metadata: { name: "mesh-default", namespace: rootNamespace },
    spec: {
      metrics: [{ providers: [{ name: "prometheus" }] }],
      accessLogging: accessLogging(accessLogs),
    },
  }
}
