import type { ReferenceSpec } from "../reference-spec.ts"

const group = "gateway.networking.k8s.io"
const gateways = [`${group}/Gateway`]
/** Kinds of routes. */
const routes = ["HTTPRoute", "GRPCRoute", "TLSRoute", "TCPRoute", "UDPRoute"].map(
  (kind) => `${group}/${kind}`,
)
const service = { family: "service", in: routes, to: "/Service" } as const
const certificate = {
  family: "config",
  to: "/Secret",
  kinds: ["Secret"],
  keys: ["tls.crt", "tls.key"],
} as const

/**
 * What the Gateway API's objects name.
 * @see https://gateway-api.sigs.k8s.io/reference/spec/
 */
export const gatewayApiReferences: readonly ReferenceSpec[] = [
  { family: "class", in: gateways, at: "spec.gatewayClassName", to: `${group}/GatewayClass` },
  { ...certificate, in: gateways, at: "spec.listeners[].tls.certificateRefs[]" },
  {
    ...certificate,
    in: [`${group}/ListenerSet`],
    at: "spec.listeners[].tls.certificateRefs[]",
  },
  {
    family: "config",
    in: [...gateways, `${group}/GatewayClass`],
    at: "spec.infrastructure.parametersRef",
    to: "/ConfigMap",
    kinds: ["ConfigMap", "Secret"],
  },
  { family: "parent", in: routes, at: "spec.parentRefs[]", to: `${group}/Gateway` },
  {
    family: "parent",
    in: [`${group}/ListenerSet`],
    at: "spec.parentRef",
    to: `${group}/Gateway`,
  },
  { ...service, at: "spec.rules[].backendRefs[]" },
  { ...service, at: "spec.rules[].filters[].requestMirror.backendRef" },
  { ...service, at: "spec.rules[].backendRefs[].filters[].requestMirror.backendRef" },
  {
    family: "target",
    in: [`${group}/BackendTLSPolicy`],
    at: "spec.targetRefs[]",
    to: "/Service",
  },
  {
    family: "config",
    in: [`${group}/BackendTLSPolicy`],
    at: "spec.validation.caCertificateRefs[]",
    to: "/ConfigMap",
    keys: ["ca.crt"],
  },
]
