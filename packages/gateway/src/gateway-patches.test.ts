import { isIPv4 } from "node:net"
import type {
  CertificateHandle,
  LoadBalancerHandle,
  MeshControlPlaneHandle,
  PriorityClassHandle,
} from "@supaflux/core"
import { describe, expect, it } from "vitest"
import { cloudflareRanges } from "./cloudflare-ranges.ts"
import type { GatewayOptions } from "./gateway-options.ts"
import { gatewayPatches } from "./gateway-patches.ts"

const controlPlane: MeshControlPlaneHandle = {
  handle: "mesh-control-plane",
  component: "istiod",
  label: "control plane of the mesh",
  gatewayClass: "istio",
  namespace: "istio-system",
}
const priorityClass: PriorityClassHandle = {
  handle: "priority-class",
  component: "namespaces",
  label: "priority class ingress",
  name: "ingress",
}
const edge: CertificateHandle = {
  handle: "certificate",
  component: "certificates",
  label: "certificate edge",
  namespace: "istio-ingress",
  secretName: "edge-tls",
  dnsNames: ["example.com", "*.example.com"],
}
const build = (options: Partial<GatewayOptions> = {}) =>
  gatewayPatches({
    name: "public",
    namespace: "istio-ingress",
    controlPlane,
    listeners: { https: { hostname: "*.example.com", tls: edge } },
    ...options,
  })

describe("gatewayPatches", () => {
  it("spreads the pods by the label that Istio gives them", () => {
    const labelSelector = { matchLabels: { "gateway.networking.k8s.io/gateway-name": "public" } }
    expect(build().deployment?.["spec"]).toMatchObject({
      template: {
        spec: {
          topologySpreadConstraints: [
            { topologyKey: "topology.kubernetes.io/zone", labelSelector },
            { topologyKey: "kubernetes.io/hostname", labelSelector },
          ],
        },
      },
    })
  })

  it("lets in the given addresses alone", () => {
    const sourceRanges = ["203.0.113.0/24", "2001:db8::/32"]
    expect(build({ loadBalancer: { sourceRanges } }).service?.["spec"]).toMatchObject({
      loadBalancerSourceRanges: sourceRanges,
    })
    expect(build().service?.["spec"]).not.toHaveProperty("loadBalancerSourceRanges")
  })

  it("lets in Cloudflare alone where its ranges are given, which are CIDR blocks", () => {
    const { service } = build({ loadBalancer: { sourceRanges: cloudflareRanges } })
    expect(service?.["spec"]).toMatchObject({ loadBalancerSourceRanges: [...cloudflareRanges] })
    for (const range of cloudflareRanges) {
      const [address = "", prefix = ""] = range.split("/")
      const bits = address.split(".").reduce((sum, octet) => sum * 256 + Number(octet), 0)
      const beyond = bits % 2 ** (32 - Number(prefix))
      expect({ range, address: isIPv4(address), beyond }).toEqual({
        range,
        address: true,
        beyond: 0,
      })
    }
  })

  it("wants a load balancer of the class that it is given, or of AWS' own controller", () => {
    const loadBalancers: LoadBalancerHandle = {
      handle: "load-balancer",
      component: "load-balancers",
      label: "load balancers",
      loadBalancerClass: "example.com/balancer",
    }
    const classOf = (options: Partial<GatewayOptions>) => build(options).service?.["spec"]
    expect(classOf({ loadBalancers })).toMatchObject({ loadBalancerClass: "example.com/balancer" })
    expect(classOf({})).toMatchObject({ loadBalancerClass: "service.k8s.aws/nlb" })
  })

  it("serves on after the load balancer was told, then drains, all within the grace period", () => {
    const pod = (options: Partial<GatewayOptions>) => build(options).deployment?.["spec"]
    const lifecycle = { preStop: { sleep: { seconds: 150 } } }
    const ends = (terminationGracePeriodSeconds: number) => ({
      template: { spec: { terminationGracePeriodSeconds, containers: [{ lifecycle }] } },
    })
    expect(pod({})).toMatchObject(ends(300))
    expect(pod({ drainSeconds: 600 })).toMatchObject(ends(750))
    expect(JSON.stringify(build({ drainSeconds: 600 }).service)).toContain(
      "deregistration_delay.timeout_seconds=750",
    )
  })

  it("scales between the given numbers", () => {
    expect(build().horizontalPodAutoscaler?.["spec"]).toMatchObject({
      minReplicas: 2,
      maxReplicas: 6,
    })
    const scaling = { min: 8, cpuPercent: 50 }
    expect(build({ scaling }).horizontalPodAutoscaler?.["spec"]).toMatchObject({
      minReplicas: 8,
      maxReplicas: 8,
      metrics: [{ resource: { target: { averageUtilization: 50 } } }],
    })
  })

  it("gives the pods the priority and the resources that are asked for", () => {
    const resources = {
      requests: { cpu: "1", memory: "1Gi" },
      limits: { cpu: "4", memory: "2Gi" },
    }
    expect(build({ priorityClass, resources }).deployment?.["spec"]).toMatchObject({
      template: { spec: { priorityClassName: "ingress", containers: [{ resources }] } },
    })
  })

  it("lays the author's patches over its own", () => {
    const patches = {
      service: { spec: { allocateLoadBalancerNodePorts: null } },
      serviceAccount: { metadata: { annotations: { team: "platform" } } },
    }
    expect(build({ patches }).service?.["spec"]).toMatchObject({
      allocateLoadBalancerNodePorts: null,
      loadBalancerClass: "service.k8s.aws/nlb",
    })
    expect(build({ patches }).serviceAccount).toEqual(patches.serviceAccount)
  })

  it.each<[string, Partial<GatewayOptions>, string]>([
    [
      "fewer pods at most than at least",
      { scaling: { min: 3, max: 2 } },
      "Gateway public cannot scale from 3 to 2 pods: give whole numbers, the larger as max.",
    ],
    [
      "no pods",
      { scaling: { min: 0 } },
      "Gateway public cannot scale from 0 to 6 pods: give whole numbers, the larger as max.",
    ],
    [
      "an impossible share of the CPU",
      { scaling: { cpuPercent: 0.7 } },
      "Gateway public cannot scale at 0.7 percent of its CPU: give 1 to 100.",
    ],
    [
      "a drain longer than the load balancer waits",
      { drainSeconds: 3451 },
      "Gateway public cannot drain for 3451 seconds: give 5 to 3450.",
    ],
    [
      "a drain that is none",
      { drainSeconds: 0 },
      "Gateway public cannot drain for 0 seconds: give 5 to 3450.",
    ],
    [
      "an address that is no range",
      { loadBalancer: { sourceRanges: ["203.0.113.7"] } },
      "Source range 203.0.113.7 of gateway public is no CIDR block: write it as 203.0.113.0/24.",
    ],
  ])("refuses %s", (_, options, message) => {
    expect(() => build(options)).toThrow(message)
  })
})
