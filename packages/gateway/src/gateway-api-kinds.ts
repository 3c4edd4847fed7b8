import type { CustomKind, Health, Model } from "@supaflux/core"

type Load = (version: string) => Promise<Model>

/** A condition that holds for what the resource says now, not for what it said before. */
const holds = (type: string) =>
  `c.type == '${type}' && c.status == 'True' && c.observedGeneration == metadata.generation`

const routeHealth: Health = {
  current:
    `status.parents.exists(p, p.conditions.exists(c, ${holds("Accepted")})` +
    ` && p.conditions.exists(c, ${holds("ResolvedRefs")}))`,
}

const gatewayHealth: Health = {
  current: `status.conditions.exists(c, ${holds("Programmed")}) && size(status.addresses) > 0`,
}

const conditionHealth = (type: string): Health => ({
  current: `status.conditions.exists(c, ${holds(type)})`,
})

const gatewayFields = ["gatewayClassName", "infrastructure", "listeners"]
const routeFields = ["parentRefs", "hostnames", "rules"]

const kind = (
  name: string,
  rest: Pick<CustomKind, "health" | "fields"> & { scope?: CustomKind["scope"]; model?: Load },
): CustomKind => ({
  group: "gateway.networking.k8s.io",
  kind: name,
  scope: "Namespaced",
  ...rest,
})

/**
 * The kinds of the Gateway API's standard channel, bundle 1.6. The models are those of bundle 1.5:
 * TCPRoute and UDPRoute, which joined the channel in 1.6, have none, and a Gateway with more than
 * eight annotations for its infrastructure is refused although 1.6 takes sixteen.
 * @see https://gateway-api.sigs.k8s.io/concepts/versioning/
 */
export const gatewayApiKinds: readonly CustomKind[] = [
  kind("GatewayClass", {
    scope: "Cluster",
    health: conditionHealth("Accepted"),
    model: async (version) =>
      version === "v1beta1"
        ? (
            await import("@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1beta1/GatewayClass")
          ).GatewayClass
        : (await import("@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1/GatewayClass"))
            .GatewayClass,
  }),
  kind("Gateway", {
    health: gatewayHealth,
    fields: gatewayFields,
    model: async (version) =>
      version === "v1beta1"
        ? (await import("@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1beta1/Gateway"))
            .Gateway
        : (await import("@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1/Gateway"))
            .Gateway,
  }),
  kind("ListenerSet", {
    health: conditionHealth("Programmed"),
    fields: ["parentRef", "listeners"],
    model: async () =>
      (await import("@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1/ListenerSet"))
        .ListenerSet,
  }),
  kind("HTTPRoute", {
    health: routeHealth,
    fields: routeFields,
    model: async (version) =>
      version === "v1beta1"
        ? (
            await import("@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1beta1/HTTPRoute")
          ).HTTPRoute
        : (await import("@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1/HTTPRoute"))
            .HTTPRoute,
  }),
  kind("GRPCRoute", {
    health: routeHealth,
    fields: routeFields,
    model: async () =>
      (await import("@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1/GRPCRoute"))
        .GRPCRoute,
  }),
  kind("TLSRoute", {
    health: routeHealth,
    fields: routeFields,
    model: async () =>
      (await import("@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1/TLSRoute"))
        .TLSRoute,
  }),
  kind("TCPRoute", { health: routeHealth, fields: routeFields }),
  kind("UDPRoute", { health: routeHealth, fields: routeFields }),
  kind("BackendTLSPolicy", {
    fields: ["targetRefs", "validation"],
    model: async () =>
      (await import("@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1/BackendTLSPolicy"))
        .BackendTLSPolicy,
  }),
  kind("ReferenceGrant", {
    fields: ["from", "to"],
    model: async (version) =>
      version === "v1beta1"
        ? (
            await import("@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1beta1/ReferenceGrant")
          ).ReferenceGrant
        : (
            await import("@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1/ReferenceGrant")
          ).ReferenceGrant,
  }),
]
