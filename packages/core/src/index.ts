export type { Acceptance, CheckSettings } from "./check-settings.ts"
export type {
  Component,
  ComponentDelivery,
  ComponentGroup,
  ComponentOptions,
  Components,
  Dependency,
  Duration,
  ExternalSource,
} from "./component.ts"
export type {
  ComposedComponent,
  ComposedResource,
  Composition,
  DependencyEdge,
  Reason,
} from "./composition.ts"
export { compose, type Composed } from "./compose.ts"
export { declaredKind } from "./compose/declared-kind.ts"
export type { CustomKind, Health, Model, Scope } from "./custom-kind.ts"
export { defineEnvironment } from "./define-environment.ts"
export type {
  Delivered,
  DeliveredResource,
  Delivery,
  DeliveryTarget,
  ReservedDirectory,
} from "./delivery.ts"
export type { CommonMetadata, Environment } from "./environment.ts"
export type { Finding, Severity, Where } from "./finding.ts"
export { findingCodes, type FindingCode } from "./finding-code.ts"
export type { Handle } from "./handle.ts"
export type { CertificateHandle } from "./handles/certificate-handle.ts"
export type { GatewayApiHandle } from "./handles/gateway-api-handle.ts"
export type { IssuerHandle } from "./handles/issuer-handle.ts"
export type { ListenerHandle } from "./handles/listener-handle.ts"
export type { LoadBalancerHandle } from "./handles/load-balancer-handle.ts"
export type {
  MeshControlPlaneHandle,
  MeshDataPlaneHandle,
  MeshHandle,
} from "./handles/mesh-handle.ts"
export type { GrafanaAccess, MetricsHandle } from "./handles/metrics-handle.ts"
export type { NodesHandle } from "./handles/nodes-handle.ts"
export type { PriorityClassHandle } from "./handles/priority-class-handle.ts"
export type { SecretHandle, SecretKeyRef } from "./handles/secret-handle.ts"
export type { SecretStoreHandle } from "./handles/secret-store-handle.ts"
export type { SnapshotClassHandle } from "./handles/snapshot-class-handle.ts"
export type { StorageClassHandle } from "./handles/storage-class-handle.ts"
export { apiGroup, describeResource, identity } from "./identity.ts"
export { generate, type Generated, type GenerateOptions } from "./generate.ts"
export type { Json, JsonObject } from "./json.ts"
export { kindIndex, kindName, type KindIndex, type KnownKind } from "./kind-index.ts"
export { componentDirectory, fileName, layout } from "./layout.ts"
export { builtAt, located } from "./located.ts"
export { isDnsLabel, isDnsSubdomain } from "./names.ts"
export type { NamedNeed, Need, PodIdentityNeed } from "./need.ts"
export { isUpToDate, plan, type Plan, type PlannedFile } from "./plan.ts"
export type { Provides } from "./provides.ts"
export { render, type Rendered } from "./render.ts"
export type { RequiredKind, RequiredObject, Requires } from "./requires.ts"
export type { RenderedFile } from "./rendered-file.ts"
export type { ObjectMeta, Resource, ResourceLiteral, ResourceMap } from "./resource.ts"
export { TreeError } from "./tree/tree-error.ts"
export { validate } from "./validate.ts"
export { write, type WriteOptions } from "./write.ts"
export { toYaml } from "./yaml/to-yaml.ts"
export { YamlValueError } from "./yaml/yaml-value-error.ts"
