import type { Handle } from "../handle.ts"

/** The control plane: Gateways of its class can be programmed. */
export interface MeshControlPlaneHandle extends Handle<"mesh-control-plane"> {
  /** GatewayClass that the control plane serves. */
  readonly gatewayClass: string
  /** Namespace of the control plane. */
  readonly namespace: string
}

/** The data plane: pods that start from now on are enrolled. */
export interface MeshDataPlaneHandle extends Handle<"mesh-data-plane"> {
  /** Root namespace, whose policies hold for the whole mesh. */
  readonly namespace: string
  /** Trust domain, the first part of every principal. */
  readonly trustDomain: string
}

/** The mesh with its policies in force: what must be ready before its workloads start. */
export interface MeshHandle extends Handle<"mesh"> {
  /** Trust domain, the first part of every principal. */
  readonly trustDomain: string
}
