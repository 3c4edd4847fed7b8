import { describe, expect, it } from "vitest"
import { loadBalancerAnnotations } from "./load-balancer-annotations.ts"

const prefix = "service.beta.kubernetes.io/aws-load-balancer-"

describe("loadBalancerAnnotations", () => {
  it("asks for a public load balancer to pods, with the client's address by proxy protocol", () => {
    expect(loadBalancerAnnotations({}, 300)).toEqual({
      [`${prefix}scheme`]: "internet-facing",
      [`${prefix}nlb-target-type`]: "ip",
      [`${prefix}attributes`]:
        "load_balancing.cross_zone.enabled=true,deletion_protection.enabled=false",
      [`${prefix}target-group-attributes`]:
        "preserve_client_ip.enabled=false,proxy_protocol_v2.enabled=true,deregistration_delay.timeout_seconds=300",
      [`${prefix}healthcheck-protocol`]: "http",
      [`${prefix}healthcheck-port`]: "15021",
      [`${prefix}healthcheck-path`]: "/healthz/ready",
    })
  })

  it.each([
    ["proxy-protocol", "preserve_client_ip.enabled=false,proxy_protocol_v2.enabled=true"],
    ["preserve", "preserve_client_ip.enabled=true,proxy_protocol_v2.enabled=false"],
    ["off", "preserve_client_ip.enabled=false,proxy_protocol_v2.enabled=false"],
  ] as const)("names both ways of passing the client's address for %s", (clientIp, attributes) => {
    expect(loadBalancerAnnotations({ clientIp }, 300)).toMatchObject({
      [`${prefix}target-group-attributes`]: `${attributes},deregistration_delay.timeout_seconds=300`,
    })
  })

  it("passes on every option", () => {
    expect(
      loadBalancerAnnotations(
        {
          scheme: "internal",
          name: "edge-1",
          subnets: ["subnet-a", "subnet-b"],
          tags: { team: "platform", cost: "42" },
          crossZone: false,
          deletionProtection: true,
        },
        60,
      ),
    ).toMatchObject({
      [`${prefix}scheme`]: "internal",
      [`${prefix}name`]: "edge-1",
      [`${prefix}subnets`]: "subnet-a,subnet-b",
      [`${prefix}additional-resource-tags`]: "team=platform,cost=42",
      [`${prefix}attributes`]:
        "load_balancing.cross_zone.enabled=false,deletion_protection.enabled=true",
    })
  })

  it("lets the author's annotations win", () => {
    const annotations = { [`${prefix}healthcheck-interval`]: "5", [`${prefix}scheme`]: "internal" }
    expect(loadBalancerAnnotations({ annotations }, 300)).toMatchObject(annotations)
  })

  it.each(["a".repeat(33), "-edge", "edge-", "edge_1", "internal-edge", ""])(
    'refuses the name "%s"',
    (name) => {
      expect(() => loadBalancerAnnotations({ name }, 300)).toThrow(
        `Load balancer name "${name}" is refused by AWS: use up to 32 letters, digits and inner hyphens, not beginning with "internal-".`,
      )
    },
  )

  it.each(["a", "a".repeat(32), "Edge-2"])('takes the name "%s"', (name) => {
    expect(() => loadBalancerAnnotations({ name }, 300)).not.toThrow()
  })
})
