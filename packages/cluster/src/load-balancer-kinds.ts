import type { CustomKind, Scope } from "@supaflux/core"

const kinds = (group: string, scope: Scope, names: readonly string[]): readonly CustomKind[] =>
  names.map((kind) => ({ group, kind, scope }))

/**
 * The kinds that the chart of the AWS Load Balancer Controller installs. None has a model: nobody
 * publishes them.
 * @see https://github.com/kubernetes-sigs/aws-load-balancer-controller/tree/v3.5.0/helm/aws-load-balancer-controller/crds
 */
export const loadBalancerKinds: readonly CustomKind[] = [
  ...kinds("elbv2.k8s.aws", "Namespaced", ["TargetGroupBinding", "ALBTargetControlConfig"]),
  ...kinds("elbv2.k8s.aws", "Cluster", ["IngressClassParams"]),
  ...kinds("aga.k8s.aws", "Namespaced", ["GlobalAccelerator"]),
  ...kinds("gateway.k8s.aws", "Namespaced", [
    "ListenerRuleConfiguration",
    "LoadBalancerConfiguration",
    "TargetGroupConfiguration",
  ]),
]
