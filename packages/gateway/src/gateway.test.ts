import type {
  CertificateHandle,
  LoadBalancerHandle,
  MeshControlPlaneHandle,
  NodesHandle,
  PriorityClassHandle,
  Resource,
} from "@supaflux/core"
import { requireShared, snapshotOf, strictCrdErrors } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { cloudflareRanges } from "./cloudflare-ranges.ts"
import { gatewayApiKinds } from "./gateway-api-kinds.ts"
import type { GatewayOptions } from "./gateway-options.ts"
import { gatewayPatches } from "./gateway-patches.ts"
import { gateway } from "./gateway.ts"

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
const loadBalancers: LoadBalancerHandle = {
  handle: "load-balancer",
  component: "aws-load-balancer-controller",
  label: "AWS Load Balancer Controller",
  loadBalancerClass: "service.k8s.aws/nlb",
}
const nodes: NodesHandle = {
  handle: "nodes",
  component: "karpenter-nodes",
  label: "nodes of Karpenter",
  pools: ["default"],
}
const edge: CertificateHandle = {
  handle: "certificate",
  component: "certificates",
  label: "certificate edge",
  namespace: "istio-ingress",
  secretName: "edge-tls",
  dnsNames: ["example.com", "*.example.com"],
}
const wildcard = { hostname: "*.example.com", tls: edge, routesFrom: { namespaces: ["supabase"] } }
const apex = { hostname: "example.com", tls: edge }

const defaults = {
  name: "public",
  namespace: "istio-ingress",
  controlPlane,
  listeners: { http: { redirect: true }, https: wildcard, apex },
} as const
type Options = Partial<Omit<GatewayOptions, "listeners">>

const build = (options: Options = {}) => gateway({ ...defaults, ...options })
const infrastructure = (options: Options = {}) =>
  build(options).resources.gateway.spec.infrastructure

describe("gateway", () => {
  it("makes the resources as they are applied", async () => {
    await expect(snapshotOf(build().resources)).toMatchFileSnapshot("__snapshots__/gateway.yaml")
  })

  it.each([
    build(),
    gateway({
      ...defaults,
      listeners: { https: wildcard },
      trustedProxies: 1,
      serviceAccount: "edge",
      loadBalancer: { clientIp: "off", sourceRanges: cloudflareRanges },
      priorityClass,
    }),
  ])("fits the models of its kinds", async (component) => {
    for (const resource of Object.values<Resource | undefined>(component.resources)) {
      if (resource === undefined || resource.kind === "ConfigMap") continue
      const model = await gatewayApiKinds.find(({ kind }) => kind === resource.kind)?.model?.("v1")
      if (model === undefined) throw new Error(`There is no model of ${resource.kind}.`)
      expect(() => model.prototype.validate.call(resource)).not.toThrow()
    }
  })

  it("fits the definitions of the Gateway API to the letter", (context) => {
    const { gateway: resource, redirect } = build({
      trustedProxies: 1,
      serviceAccount: "edge",
    }).resources
    const crds = requireShared(context, "crds")
    expect(strictCrdErrors(resource, crds)).toEqual([])
    if (redirect === undefined) throw new Error("There is no redirect.")
    expect(strictCrdErrors(redirect, crds)).toEqual([])
  })

  it("waits for all that it is given, and for what the author names", () => {
    const before = { name: "monitoring", resources: {} }
    const { dependsOn } = build({ priorityClass, loadBalancers, nodes, dependsOn: [before] })
    expect(dependsOn).toEqual([
      controlPlane,
      edge,
      edge,
      priorityClass,
      loadBalancers,
      nodes,
      before,
    ])
    expect(build().dependsOn).toEqual([controlPlane, edge, edge])
  })

  it("redirects to https on a listener that nobody else can attach to", () => {
    const { gateway: resource, redirect } = build().resources
    expect(resource.spec.listeners[0]).toEqual({
      name: "http",
      port: 80,
      protocol: "HTTP",
      allowedRoutes: { namespaces: { from: "Same" } },
    })
    expect(redirect?.spec.parentRefs).toEqual([
      { name: "public", namespace: "istio-ingress", sectionName: "http" },
    ])
    expect(redirect?.spec.rules).toEqual([
      {
        filters: [
          { type: "RequestRedirect", requestRedirect: { scheme: "https", statusCode: 301 } },
        ],
      },
    ])
    expect(gateway({ ...defaults, listeners: { https: wildcard } }).resources).not.toHaveProperty(
      "redirect",
    )
  })

  it("ends TLS on every other listener, and lowers no version below the proxy's 1.2", () => {
    const tls = build().resources.gateway.spec.listeners.flatMap((listener) => listener.tls ?? [])
    const ended = { mode: "Terminate", certificateRefs: [{ kind: "Secret", name: "edge-tls" }] }
    expect(tls).toEqual([ended, ended])
  })

  it("stays within the eight annotations that every bundle of the Gateway API allows", () => {
    const everything: Options = {
      trustedProxies: 1,
      loadBalancer: {
        name: "edge",
        subnets: ["subnet-a"],
        tags: { team: "platform" },
        annotations: { a: "1", b: "2", c: "3", d: "4", e: "5", f: "6" },
        sourceRanges: cloudflareRanges,
      },
    }
    const { annotations, labels } = infrastructure(everything) ?? {}
    expect(Object.keys(annotations ?? {})).toEqual(["proxy.istio.io/config"])
    expect(Object.keys(labels ?? {}).length).toBeLessThanOrEqual(8)
    const { service } = gatewayPatches({ ...defaults, ...everything })
    const { annotations: ofService = {} } = (service ?? {})["metadata"] as {
      annotations?: Record<string, string>
    }
    expect(Object.keys(ofService)).toHaveLength(16)
  })

  it("offers a listener with all that a route needs", () => {
    const component = build({ component: "gateway-public" })
    expect(component.name).toBe("gateway-public")
    expect(component.listener("https")).toEqual({
      handle: "listener",
      component: "gateway-public",
      label: "listener https of gateway public",
      gateway: { name: "public", namespace: "istio-ingress" },
      sectionName: "https",
      protocol: "HTTPS",
      port: 443,
      hostname: "*.example.com",
      serviceAccount: "public-istio",
      routesFrom: { namespaces: ["supabase"] },
      dnsNames: ["example.com", "*.example.com"],
    })
    expect(component.listener("apex")).toMatchObject({ routesFrom: "Same" })
  })

  it.each(["http", "other"])("has no listener %s for routes", (name) => {
    expect(() => build().listener(name as "https")).toThrow(
      `Gateway public has no listener ${name} for routes: add it to the listeners.`,
    )
  })

  it("names the service account that it tells Istio to use", () => {
    const component = build({ serviceAccount: "edge" })
    expect(component.listener("https").serviceAccount).toBe("edge")
    expect(component.resources.gateway.metadata?.annotations).toEqual({
      "gateway.istio.io/service-account": "edge",
    })
  })

  it("points Istio to its own parameters, all of which Istio knows", () => {
    const { gateway: resource, parameters } = build().resources
    expect(resource.spec.infrastructure?.parametersRef).toEqual({
      group: "",
      kind: parameters.kind,
      name: parameters.metadata?.name,
    })
    expect(parameters.metadata?.namespace).toBe(resource.metadata?.namespace)
    expect(Object.keys(parameters.data ?? {})).toEqual([
      "deployment",
      "service",
      "horizontalPodAutoscaler",
      "podDisruptionBudget",
    ])
  })

  it("keeps Istio from copying the Gateway's labels to the pods", () => {
    expect(infrastructure()?.labels).not.toEqual({})
  })

  it("turns proxy protocol on at the load balancer, in Envoy, and for health checks together", () => {
    const seen = (options: Options) => {
      const { service, deployment } = gatewayPatches({ ...defaults, ...options })
      const envoy = infrastructure(options)?.annotations
      return {
        balancer: JSON.stringify(service).includes("proxy_protocol_v2.enabled=true"),
        envoy: JSON.stringify(envoy ?? {}).includes("proxyProtocol"),
        health: JSON.stringify(deployment).includes("ENVOY_STATUS_PORT_ENABLE_PROXY_PROTOCOL"),
      }
    }
    const all = (value: boolean) => ({ balancer: value, envoy: value, health: value })
    expect(seen({})).toEqual(all(true))
    expect(seen({ loadBalancer: { clientIp: "preserve" } })).toEqual(all(false))
    expect(seen({ loadBalancer: { clientIp: "off" } })).toEqual(all(false))
  })

  it("tells Envoy how many proxies to believe", () => {
    const annotations = (options: Options) => infrastructure(options)?.annotations
    const key = "proxy.istio.io/config"
    expect(annotations({ trustedProxies: 1 })).toEqual({
      [key]: '{"gatewayTopology":{"numTrustedProxies":1,"proxyProtocol":{}}}',
    })
    expect(annotations({ trustedProxies: 0, loadBalancer: { clientIp: "off" } })).toEqual({
      [key]: '{"gatewayTopology":{"numTrustedProxies":0}}',
    })
  })

  it.each<[string, Options, string]>([
    [
      "a name that makes the Service's too long",
      { name: "p".repeat(58) },
      `Gateway ${"p".repeat(58)} gives its Service the name ${"p".repeat(58)}-istio, longer than 63 characters: shorten it.`,
    ],
    [
      "half a proxy",
      { trustedProxies: 0.5 },
      "Gateway public cannot trust 0.5 proxies: give a whole number.",
    ],
  ])("refuses %s", (_, options, message) => {
    expect(() => build(options)).toThrow(message)
  })
})
