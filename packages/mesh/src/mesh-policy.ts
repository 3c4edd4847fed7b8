import type { IAuthorizationPolicy } from "@kubernetes-models/istio/security.istio.io/v1/AuthorizationPolicy"
import type { IPeerAuthentication } from "@kubernetes-models/istio/security.istio.io/v1/PeerAuthentication"
import type { ITelemetry } from "@kubernetes-models/istio/telemetry.istio.io/v1/Telemetry"
import {
  type Component,
  type ComponentOptions,
  located,
  type MeshDataPlaneHandle,
  type MeshHandle,
} from "@supaflux/core"
import { authorizationPolicies } from "./authorization-policies.ts"
import { meshTelemetry, type AccessLogs } from "./mesh-telemetry.ts"
import type { NamespaceTraffic } from "./traffic.ts"

/** Options of {@link meshPolicy}. */
export interface MeshPolicyOptions extends ComponentOptions {
  readonly dataPlane: MeshDataPlaneHandle
  /**
   * Namespaces of the mesh and who may call what in them. Everything else that reaches their pods
   * is denied, but for the kubelet's probes, which the mesh exempts. A namespace may be given more
   * than once; one that is not given accepts every caller with an identity.
   */
  readonly authorization: readonly NamespaceTraffic[]
  /**
   * Which requests gateways and waypoints log: every one, those answered with 400 and above, or
   * none. ztunnel logs each connection by itself. @default "all"
   */
  readonly accessLogs?: AccessLogs
}

/** Resources of {@link meshPolicy}; the policies' roles are `<namespace>/<rule>` and `<namespace>/default-deny`. */
export type MeshPolicyResources = {
  readonly peerAuthentication: IPeerAuthentication
  readonly telemetry: ITelemetry
  readonly [policy: `${string}/${string}`]: IAuthorizationPolicy
}

/** What {@link meshPolicy} returns. */
export interface MeshPolicy extends Component<MeshPolicyResources> {
  /** For workloads: they start with their policies in force. */
  readonly mesh: MeshHandle
}

/**
 * What holds in the mesh: nothing but mutual TLS, each namespace closed but for the traffic that it
 * declares, and the telemetry of gateways and waypoints.
 *
 * Plain text from outside the mesh is refused on every pod of the mesh: by a Prometheus without the
 * mesh's labels, by a load balancer that targets pods, and by the API server that calls a webhook.
 *
 * @example
 * const { mesh } = meshPolicy({ dataPlane, authorization: [supabaseTraffic] })
 * @throws {Error} when a rule cannot be expressed, or would open more than it says
 * @see https://istio.io/latest/docs/ambient/usage/l4-policy/
 */
export function meshPolicy(options: MeshPolicyOptions): MeshPolicy {
  const { dataPlane, authorization, accessLogs = "all", dependsOn = [] } = options
  const name = "mesh-policy"
  return located({
    name,
    namespace: dataPlane.namespace,
    dependsOn: [dataPlane, ...dependsOn],
    resources: {
      peerAuthentication: {
        apiVersion: "security.istio.io/v1",
        kind: "PeerAuthentication",
        metadata: { name: "default", namespace: dataPlane.namespace },
        spec: { mtls: { mode: "STRICT" } },
      },
      telemetry: meshTelemetry(dataPlane.namespace, accessLogs),
      ...authorizationPolicies(dataPlane.trustDomain, authorization),
    },
    mesh: {
      handle: "mesh",
      component: name,
      label: "mesh with its policies in force",
      trustDomain: dataPlane.trustDomain,
    },
  })
}
