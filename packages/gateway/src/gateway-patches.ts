import type { JsonObject } from "@supaflux/core"
import { mergeValues } from "@supaflux/flux"
import type { GatewayOptions, GatewayPatches } from "./gateway-options.ts"
import { gatewayScaling } from "./gateway-scaling.ts"
import { loadBalancerAnnotations } from "./load-balancer-annotations.ts"

/** The class of the AWS Load Balancer Controller, unless its handle says otherwise. */
const defaultClass = "service.k8s.aws/nlb"

/**
 * A Network Load Balancer goes on opening connections to a pod for two minutes after the pod was
 * taken out: the pod has to serve on for as long, before it begins to drain.
 * @see https://github.com/kubernetes-sigs/aws-load-balancer-controller/issues/2366
 */
const deregistrationSeconds = 150

const defaultResources = {
  requests: { cpu: "250m", memory: "256Mi" },
  limits: { cpu: "2", memory: "1Gi" },
}

function spread(topologyKey: string, gateway: string): JsonObject {
  return {
    maxSkew: 1,
    topologyKey,
    whenUnsatisfiable: "ScheduleAnyway",
    labelSelector: { matchLabels: { "gateway.networking.k8s.io/gateway-name": gateway } },
    matchLabelKeys: ["pod-template-hash"],
  }
}

/** How long a pod may take to end, in seconds. */
function gracePeriod({ name, drainSeconds = 150 }: GatewayOptions): number {
  // The load balancer waits for an hour at most.
  const most = 3600 - deregistrationSeconds
  if (!Number.isInteger(drainSeconds) || drainSeconds < 5 || drainSeconds > most) {
    throw new Error(`Gateway ${name} cannot drain for ${drainSeconds} seconds: give 5 to ${most}.`)
  }
  return deregistrationSeconds + drainSeconds
}

function deployment(options: GatewayOptions): JsonObject {
  const { name, priorityClass, resources = defaultResources, loadBalancer = {} } = options
  const { clientIp = "proxy-protocol" } = loadBalancer
  return {
    spec: {
      strategy: { type: "RollingUpdate", rollingUpdate: { maxUnavailable: 0 } },
      template: {
        spec: {
          ...(priorityClass === undefined ? {} : { priorityClassName: priorityClass.name }),
          terminationGracePeriodSeconds: gracePeriod(options),
          topologySpreadConstraints: [
            spread("topology.kubernetes.io/zone", name),
            spread("kubernetes.io/hostname", name),
          ],
          containers: [
            {
              name: "istio-proxy",
              resources: { requests: { ...resources.requests }, limits: { ...resources.limits } },
              lifecycle: { preStop: { sleep: { seconds: deregistrationSeconds } } },
              env: [
                // Draining ends with the last connection instead of after a fixed time.
                { name: "EXIT_ON_ZERO_ACTIVE_CONNECTIONS", value: "true" },
                // With proxy protocol, health checks begin with its header as well; probes do not.
                ...(clientIp === "proxy-protocol"
                  ? [{ name: "ENVOY_STATUS_PORT_ENABLE_PROXY_PROTOCOL", value: "true" }]
                  : []),
              ],
            },
          ],
        },
      },
    },
  }
}

function service(options: GatewayOptions): JsonObject {
  const { name, loadBalancer = {}, loadBalancers } = options
  const { sourceRanges } = loadBalancer
  for (const range of sourceRanges ?? []) {
    if (!/^[\da-f.:]+\/\d{1,3}$/i.test(range)) {
      throw new Error(
        `Source range ${range} of gateway ${name} is no CIDR block: write it as 203.0.113.0/24.`,
      )
    }
  }
  return {
    metadata: { annotations: loadBalancerAnnotations(loadBalancer, gracePeriod(options)) },
    spec: {
      loadBalancerClass: loadBalancers?.loadBalancerClass ?? defaultClass,
      // Traffic goes to the pods' own addresses: no port has to be open on every node.
      allocateLoadBalancerNodePorts: false,
      ...(sourceRanges === undefined ? {} : { loadBalancerSourceRanges: [...sourceRanges] }),
      // Istio adds its status port, which health checks reach without: it is nothing for the public.
      ports: [{ port: 15021, $patch: "delete" }],
    },
  }
}

function horizontalPodAutoscaler({ name, scaling }: GatewayOptions): JsonObject {
  const { min, max, cpuPercent } = gatewayScaling(name, scaling)
  return {
    spec: {
      minReplicas: min,
      maxReplicas: max,
      metrics: [
        {
          type: "Resource",
          resource: {
            name: "cpu",
            target: { type: "Utilization", averageUtilization: cpuPercent },
          },
        },
      ],
    },
  }
}

/**
 * Strategic-merge patches for the objects that Istio (1.30) makes for a Gateway, the author's laid
 * over the builder's. Without a patch Istio makes neither an autoscaler nor a disruption budget. The
 * load balancer's annotations are among them, not on the Gateway: from there they would reach the
 * pods too, so that a change would replace every pod, and a Gateway takes few.
 *
 * @throws {Error} when a number or a source range is impossible
 * @see https://istio.io/latest/docs/tasks/traffic-management/ingress/gateway-api/#automated-deployment
 */
export function gatewayPatches(options: GatewayOptions): GatewayPatches {
  return mergeValues(
    {
      deployment: deployment(options),
      service: service(options),
      horizontalPodAutoscaler: horizontalPodAutoscaler(options),
      podDisruptionBudget: {
        spec: { maxUnavailable: 1, unhealthyPodEvictionPolicy: "AlwaysAllow" },
      },
    },
    options.patches,
  ).values
}
