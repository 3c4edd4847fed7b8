import type { CustomKind, Model } from "@supaflux/core"
import { istioVersion } from "./versions.ts"

const kinds: Readonly<Record<string, readonly string[]>> = {
  "extensions.istio.io": ["TrafficExtension", "WasmPlugin"],
  "networking.istio.io": [
    "DestinationRule",
    "EnvoyFilter",
    "Gateway",
    "ProxyConfig",
    "ServiceEntry",
    "Sidecar",
    "VirtualService",
    "WorkloadEntry",
    "WorkloadGroup",
  ],
  "security.istio.io": ["AuthorizationPolicy", "PeerAuthentication", "RequestAuthentication"],
  "telemetry.istio.io": ["Telemetry"],
}

/** No model exists for these: only the rules of the core apply. */
const withoutModel: readonly string[] = ["TrafficExtension"]

const details: Readonly<Record<string, Pick<CustomKind, "fields" | "health">>> = {
  AuthorizationPolicy: {
    fields: ["targetRefs", "selector", "action", "provider", "rules"],
    // In ambient mode istiod says of every policy that ztunnel enforces whether it has accepted it.
    // Policies of gateways and waypoints get no such condition, and need none to be in force.
    health: {
      current: [
        "has(spec.targetRefs)",
        "has(spec.targetRef)",
        "(has(spec.action) && spec.action in ['AUDIT', 'CUSTOM'])",
        "status.conditions.exists(c, c.type == 'ZtunnelAccepted' && c.status == 'True')",
      ].join(" || "),
    },
  },
  PeerAuthentication: { fields: ["selector", "mtls", "portLevelMtls"] },
  Telemetry: { fields: ["targetRefs", "selector", "metrics", "accessLogging", "tracing"] },
}

/** One import for thirty models: the path is put together, and only what is present is loaded. */
function loadModel(group: string, kind: string): (version: string) => Promise<Model> {
  return async (version) => {
    const path = `@kubernetes-models/istio/${group}/${version}/${kind}`
    try {
      return ((await import(path)) as Record<string, Model>)[kind] as Model
    } catch (cause) {
      throw new Error(
        `There is no ${kind} of version ${version} in ${group}: use one that Istio ${istioVersion} serves.`,
        { cause },
      )
    }
  }
}

/**
 * The kinds that Istio's base chart installs, all of them namespaced.
 * @see https://istio.io/latest/docs/reference/config/
 */
export const istioKinds: readonly CustomKind[] = Object.entries(kinds).flatMap(([group, names]) =>
  names.map((kind): CustomKind => ({
    group,
    kind,
    scope: "Namespaced",
    ...(withoutModel.includes(kind) ? {} : { model: loadModel(group, kind) }),
    ...details[kind],
  })),
)
