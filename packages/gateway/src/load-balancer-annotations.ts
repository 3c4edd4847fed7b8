import type { ClientIp, LoadBalancer } from "./load-balancer.ts"

const prefix = "service.beta.kubernetes.io/aws-load-balancer-"

function attributes(values: Readonly<Record<string, string | number | boolean>>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key}=${value}`)
    .join(",")
}

function targetGroup(clientIp: ClientIp, deregistrationSeconds: number): string {
  // The controller leaves attributes that are not named as they are: both are always named.
  return attributes({
    "preserve_client_ip.enabled": clientIp === "preserve",
    "proxy_protocol_v2.enabled": clientIp === "proxy-protocol",
    "deregistration_delay.timeout_seconds": deregistrationSeconds,
  })
}

function optional(key: string, value: string | undefined): Readonly<Record<string, string>> {
  return value === undefined ? {} : { [`${prefix}${key}`]: value }
}

/**
 * The annotations that tell the AWS Load Balancer Controller (3.5) what to make. Health is asked at
 * Istio's status port, which answers once Envoy has its configuration, and no more when the pod ends.
 *
 * @throws {Error} when AWS would refuse the name
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/
 */
export function loadBalancerAnnotations(
  options: LoadBalancer,
  deregistrationSeconds: number,
): Readonly<Record<string, string>> {
  const { scheme = "internet-facing", clientIp = "proxy-protocol", crossZone = true } = options
  const { name, subnets, tags, deletionProtection = false } = options
  if (
    name !== undefined &&
    !/^(?!internal-)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,30}[a-zA-Z0-9])?$/.test(name)
  ) {
    throw new Error(
      `Load balancer name "${name}" is refused by AWS: use up to 32 letters, digits and inner hyphens, not beginning with "internal-".`,
    )
  }
  return {
    [`${prefix}scheme`]: scheme,
    [`${prefix}nlb-target-type`]: "ip",
    [`${prefix}attributes`]: attributes({
      "load_balancing.cross_zone.enabled": crossZone,
      "deletion_protection.enabled": deletionProtection,
    }),
    [`${prefix}target-group-attributes`]: targetGroup(clientIp, deregistrationSeconds),
    [`${prefix}healthcheck-protocol`]: "http",
    [`${prefix}healthcheck-port`]: "15021",
    [`${prefix}healthcheck-path`]: "/healthz/ready",
    ...optional("name", name),
    ...optional("subnets", subnets?.join(",")),
    ...optional("additional-resource-tags", tags === undefined ? undefined : attributes(tags)),
    ...options.annotations,
  }
}
