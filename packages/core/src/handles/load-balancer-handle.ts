import type { Handle } from "../handle.ts"

/** A controller that makes load balancers for Services of its class. */
export interface LoadBalancerHandle extends Handle<"load-balancer"> {
  /** `spec.loadBalancerClass` of the Services that it takes. */
  readonly loadBalancerClass: string
}
