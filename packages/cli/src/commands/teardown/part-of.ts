import { apiGroup, kindName, type Resource } from "@supaflux/core"
import { phases } from "./phases.ts"
import { textAt } from "./text-at.ts"

const parts: Readonly<Record<string, number | undefined>> = {
  "HTTPRoute.gateway.networking.k8s.io": phases.routes,
  "GRPCRoute.gateway.networking.k8s.io": phases.routes,
  "TLSRoute.gateway.networking.k8s.io": phases.routes,
  "TCPRoute.gateway.networking.k8s.io": phases.routes,
  "UDPRoute.gateway.networking.k8s.io": phases.routes,
  "DNSEndpoint.externaldns.k8s.io": phases.routes,
  "Gateway.gateway.networking.k8s.io": phases.loadBalancers,
  "Ingress.networking.k8s.io": phases.loadBalancers,
  "TargetGroupBinding.elbv2.k8s.aws": phases.loadBalancers,
  Service: phases.loadBalancers,
  "NodePool.karpenter.sh": phases.nodePools,
  "EC2NodeClass.karpenter.k8s.aws": phases.nodeClasses,
}

/** A Service inside the cluster, and a waypoint, which is a Gateway inside the mesh, have no load balancer. */
function isInside(resource: Resource): boolean {
  if (resource.kind === "Service") return textAt(resource, "spec", "type") !== "LoadBalancer"
  return textAt(resource, "spec", "gatewayClassName") === "istio-waypoint"
}

/**
 * The phase in which a resource goes by itself, because a controller has to clean up behind it:
 * undefined for all that goes with its component.
 */
export function partOf(resource: Resource): number | undefined {
  const phase = parts[kindName(apiGroup(resource.apiVersion), resource.kind)]
  return phase === phases.loadBalancers && isInside(resource) ? undefined : phase
}
