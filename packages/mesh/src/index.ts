export { ambientLabels } from "./ambient-labels.ts"
export {
  istioAmbient,
  type IstioAmbient,
  type IstioAmbientOptions,
  type IstioValues,
} from "./istio-ambient.ts"
export { istioBaseDefaults } from "./istio-base-defaults.ts"
export { istioCniDefaults } from "./istio-cni-defaults.ts"
export { istioKinds } from "./istio-kinds.ts"
export { istiodDefaults } from "./istiod-defaults.ts"
export type { IstiodAutoscaling } from "./istiod.ts"
export {
  meshPolicy,
  type MeshPolicy,
  type MeshPolicyOptions,
  type MeshPolicyResources,
} from "./mesh-policy.ts"
export type { AccessLogs } from "./mesh-telemetry.ts"
export { notReadyTaint } from "./not-ready-taint.ts"
export { principal } from "./principal.ts"
export type { Caller, NamespaceTraffic, TrafficRule } from "./traffic.ts"
export { istioVersion } from "./versions.ts"
export { ztunnelDefaults } from "./ztunnel-defaults.ts"
