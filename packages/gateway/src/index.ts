export type { AcmeIssuerHandle } from "./acme-issuer-handle.ts"
export { certManager, type CertManager } from "./cert-manager.ts"
export { certManagerDefaults } from "./cert-manager-defaults.ts"
export type { CertManagerHandle } from "./cert-manager-handle.ts"
export { certManagerKinds } from "./cert-manager-kinds.ts"
export type { CertManagerOptions, CertManagerReplicas } from "./cert-manager-options.ts"
export {
  certificates,
  type CertificateDefinition,
  type Certificates,
  type CertificatesOptions,
  type CertificatesResources,
} from "./certificates.ts"
export { cloudflareDns01, type CloudflareDns01Options } from "./cloudflare-dns01.ts"
export { cloudflareRanges } from "./cloudflare-ranges.ts"
export type { Dns01Solver, SolverSecret } from "./dns01-solver.ts"
export { gateway, type GatewayComponent, type GatewayResources } from "./gateway.ts"
export {
  gatewayApiCrds,
  type GatewayApiCrds,
  type GatewayApiCrdsOptions,
} from "./gateway-api-crds.ts"
export { gatewayApiKinds } from "./gateway-api-kinds.ts"
export type { GatewayListenerHandle } from "./gateway-listener-handle.ts"
export type { GatewayListeners, HttpsListener, RedirectListener } from "./gateway-listeners.ts"
export type {
  GatewayOptions,
  GatewayPatches,
  GatewayPodResources,
  GatewayScaling,
} from "./gateway-options.ts"
export {
  httpRoute,
  type HttpBackend,
  type HttpRouteOptions,
  type HttpRouteRule,
} from "./http-route.ts"
export {
  issuers,
  type AcmeServer,
  type Issuers,
  type IssuersOptions,
  type IssuersResources,
} from "./issuers.ts"
export type { ClientIp, LoadBalancer } from "./load-balancer.ts"
export { route53Dns01, type Route53Dns01Options } from "./route53-dns01.ts"
export type { RoutesFrom } from "./routes-from.ts"
export { versions } from "./versions.ts"
