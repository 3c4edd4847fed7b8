import type {
  ComponentOptions,
  JsonObject,
  LoadBalancerHandle,
  MeshControlPlaneHandle,
  NodesHandle,
  PriorityClassHandle,
} from "@supaflux/core"
import type { GatewayListeners, KnownKeys } from "./gateway-listeners.ts"
import type { LoadBalancer } from "./load-balancer.ts"

/** How many pods a Gateway has. */
export interface GatewayScaling {
  /** At least this many. @default 2 */
  readonly min?: number
  /** At most this many. @default 6, or `min` where that is more */
  readonly max?: number
  /** Pods are added while they use more than this share of their CPU request, in percent. @default 70 */
  readonly cpuPercent?: number
}

/** Requests and limits of a Gateway's pod. */
export interface GatewayPodResources {
  readonly requests: { readonly cpu: string; readonly memory: string }
  /** Envoy starts one thread for each CPU of its limit. */
  readonly limits: { readonly cpu: string; readonly memory: string }
}

/** The objects that Istio makes for a Gateway and that can be patched. */
export type GatewayPatches = {
  readonly [
    Target in
      | "deployment"
      | "service"
      | "serviceAccount"
      | "horizontalPodAutoscaler"
      | "podDisruptionBudget"
  ]?: JsonObject
}

/** Options of `gateway`. */
export interface GatewayOptions<
  Listeners extends GatewayListeners = GatewayListeners,
> extends ComponentOptions {
  /** Name of the Gateway. Its Deployment, Service and ServiceAccount append the class: `public-istio`. */
  readonly name: string
  /** Namespace of the Gateway and its pods: one of its own, such as `istio-ingress`. */
  readonly namespace: string
  /** The control plane that programs the Gateway; its class is the Gateway's. */
  readonly controlPlane: MeshControlPlaneHandle
  /** The listeners by name. At least one ends TLS; at most one redirects to it. */
  readonly listeners: Listeners & KnownKeys<Listeners>
  /** The load balancer before the Gateway. @default public, with the client's address by proxy protocol */
  readonly loadBalancer?: LoadBalancer
  /**
   * The controller that makes the load balancer, which the Gateway waits for; its class is the
   * Service's.
   * @default none: the class `service.k8s.aws/nlb` of an AWS Load Balancer Controller that somebody
   * else installs; the Gateway waits for its address all the same
   */
  readonly loadBalancers?: LoadBalancerHandle
  /**
   * Nodes that the Gateway waits for, where its pods do not fit on those that are always there.
   * @default none
   */
  readonly nodes?: NodesHandle
  /** @default 2 to 6 pods at 70 percent of their CPU */
  readonly scaling?: GatewayScaling
  /** @default 250m CPU and 256Mi memory, limits 2 and 1Gi */
  readonly resources?: GatewayPodResources
  /**
   * Seconds that connections may go on after the load balancer sends no new ones to a pod that ends.
   * What is open then, websockets and uploads, is cut. 5 to 3450.
   * @default 150
   */
  readonly drainSeconds?: number
  /**
   * Proxies before the load balancer that add to `X-Forwarded-For` and are believed: 1 when all
   * traffic comes through Cloudflare.
   * @default the mesh's own setting, which is 0 unless its values say otherwise
   */
  readonly trustedProxies?: number
  /** Priority of the pods. @default none */
  readonly priorityClass?: PriorityClassHandle
  /** ServiceAccount of the pods, made by Istio. @default the name and the class: `public-istio` */
  readonly serviceAccount?: string
  /**
   * Strategic-merge patches for what Istio makes, laid over those of the builder: maps merge, and
   * everything else replaces.
   * @default {}
   * @see https://istio.io/latest/docs/tasks/traffic-management/ingress/gateway-api/#automated-deployment
   */
  readonly patches?: GatewayPatches
  /** Name of the component, for environments with several Gateways. @default "gateway" */
  readonly component?: string
}
