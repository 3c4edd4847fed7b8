import { describe, expect, it } from "vitest"
import { platformNetwork } from "./platform-network.ts"
import { mayConnect, type Endpoint } from "./test-support/may-connect.ts"
import { at, networkOf, pod, vpc } from "./test-support/sample-network.ts"

const apiServer = at("10.0.240.5")
const loadBalancer = at("10.0.7.7")
const everywhere = [
  "cert-manager",
  "datadog",
  "elastic-system",
  "external-dns",
  "external-secrets",
  "instrumentation",
  "istio-ingress",
  "istio-system",
  "logging",
  "loki",
  "monitoring",
  "signoz",
  "supabase",
  "tracing",
  "velero",
]
const network = networkOf()
const may = (from: Endpoint, to: Endpoint, port: number, protocol?: "TCP" | "UDP") =>
  mayConnect(network, from, to, port, protocol)

describe("every namespace of the platform", () => {
  it.each(everywhere)("%s keeps strangers out, and its own pods from strangers", (name) => {
    for (const port of [80, 443, 5432, 8081, 9443]) {
      expect(may(pod("default"), pod(name), port)).toBe(name === "istio-ingress" && port < 1000)
      expect(may(pod(name), pod("default"), port)).toBe(
        port === 443 && may(pod(name), at("203.0.113.7"), 443),
      )
    }
  })

  it.each(everywhere)("%s lets its own pods talk, and ask the cluster's DNS", (name) => {
    expect(may(pod(name), pod(name), 12_345)).toBe(true)
    const dns = pod("kube-system", { "k8s-app": "kube-dns" })
    expect(may(pod(name), dns, 53, "UDP")).toBe(true)
    expect(may(pod(name), dns, 53)).toBe(true)
    expect(may(pod(name), { ...dns, labels: {} } as Endpoint, 53, "UDP")).toBe(
      name === "cert-manager",
    )
  })

  it.each(everywhere)("%s never reaches the instance metadata service", (name) => {
    for (const port of [53, 80, 443, 8080]) {
      expect(may(pod(name), at("169.254.169.254"), port)).toBe(false)
      expect(may(pod(name), at("fd00:ec2::254"), port)).toBe(false)
    }
  })

  it("reaches the agent of Pod Identity where AWS is called, and nowhere else", () => {
    const reaching = everywhere.filter(
      (name) => may(pod(name), at("169.254.170.23"), 80) && may(pod(name), at("fd00:ec2::23"), 80),
    )
    expect(reaching).toEqual([
      "cert-manager",
      "external-dns",
      "external-secrets",
      "logging",
      "loki",
      "monitoring",
      "supabase",
      "velero",
    ])
  })

  it("reaches the Kubernetes API where there is a controller, by its Service and its own address", () => {
    const service = at("172.20.0.1")
    expect(everywhere.filter((name) => may(pod(name), apiServer, 443))).toEqual(
      everywhere.filter((name) => name !== "istio-ingress"),
    )
    // Supabase and Loki reach port 443 anywhere, for AWS and webhooks; they have no rule for the API of their own.
    expect(everywhere.filter((name) => may(pod(name), service, 443))).toEqual(
      everywhere.filter((name) => name !== "istio-ingress"),
    )
    expect(may(pod("istio-system"), at("172.20.0.2"), 443)).toBe(false)
    expect(may(pod("istio-system"), at("203.0.113.7"), 443)).toBe(false)
  })

  it.each([
    ["cert-manager", 10_250],
    ["external-secrets", 10_250],
    ["istio-system", 15_017],
    ["monitoring", 10_250],
    ["elastic-system", 9443],
  ])("%s answers webhooks of the API server at %d, and nobody else's", (name, port) => {
    expect(may(apiServer, pod(name), port)).toBe(true)
    expect(may(at("10.0.3.4"), pod(name), port)).toBe(false)
    expect(may(pod("supabase"), pod(name), port)).toBe(false)
  })

  it.each([
    ["cert-manager", 9402],
    ["external-dns", 7979],
    ["external-secrets", 8080],
    ["istio-ingress", 15_020],
    ["istio-ingress", 15_090],
    ["istio-system", 15_014],
    ["istio-system", 15_020],
    ["velero", 8085],
  ])("%s is scraped at %d, where anything scrapes", (name, port) => {
    expect(may(pod("monitoring"), pod(name), port)).toBe(true)
    expect(may(pod("supabase"), pod(name), port)).toBe(false)
    const unwatched = platformNetwork({ vpcCidrs: [vpc], serviceCidr: "172.20.0.0/16" })
    expect(JSON.stringify(unwatched)).not.toContain("metrics")
  })

  it("is scraped in kube-system and on the nodes as well, by nothing but monitoring", () => {
    const node = at("10.0.9.9")
    for (const [to, port] of [
      [node, 9100],
      [node, 10_250],
      [pod("kube-system"), 8080],
      [pod("kube-system"), 9153],
      [pod("flux-system"), 8080],
    ] as const) {
      const scraping = everywhere.filter((name) => may(pod(name), to, port))
      // Datadog's agents, which are chosen instead.
      expect(scraping).toEqual(["datadog", "monitoring"])
    }
    expect(may(pod("monitoring"), node, 22)).toBe(false)
  })
})

describe("the mesh", () => {
  it("is a tunnel between its members, from the Gateway, and for nobody else", () => {
    expect(may(pod("supabase"), pod("tenant"), 15_008)).toBe(true)
    expect(may(pod("tenant"), pod("supabase"), 15_008)).toBe(true)
    expect(may(pod("istio-ingress"), pod("supabase"), 15_008)).toBe(true)
    expect(may(pod("monitoring"), pod("supabase"), 15_008)).toBe(true)
    expect(may(pod("istio-ingress"), pod("monitoring"), 15_008)).toBe(true)
    expect(may(pod("velero"), pod("supabase"), 15_008)).toBe(false)
    expect(may(pod("supabase"), pod("velero"), 15_008)).toBe(false)
    expect(may(pod("istio-ingress"), pod("supabase"), 8000)).toBe(false)
  })

  it("lets probes of the kubelet through to its members, at whatever port", () => {
    expect(may(at("169.254.7.127"), pod("supabase"), 3000)).toBe(true)
    expect(may(at("169.254.7.127"), pod("velero"), 8085)).toBe(false)
  })

  it("lets proxies ask the control plane, and members not", () => {
    expect(may(pod("istio-ingress"), pod("istio-system"), 15_012)).toBe(true)
    expect(may(pod("tenant"), pod("istio-system"), 15_012)).toBe(true)
    expect(may(pod("supabase"), pod("istio-system"), 15_012)).toBe(false)
  })
})

describe("the edge", () => {
  it("is open to clients and the load balancer, whose health checks have a port of their own", () => {
    expect(may(at("203.0.113.7"), pod("istio-ingress"), 443)).toBe(true)
    expect(may(at("2001:db8::7"), pod("istio-ingress"), 80)).toBe(true)
    expect(may(loadBalancer, pod("istio-ingress"), 15_021)).toBe(true)
    expect(may(at("203.0.113.7"), pod("istio-ingress"), 15_021)).toBe(false)
  })

  it("takes the given clients alone, beside the load balancer", () => {
    const closed = networkOf({ clientCidrs: ["198.51.100.0/24"] })
    const gateway = pod("istio-ingress")
    expect(mayConnect(closed, at("198.51.100.1"), gateway, 443)).toBe(true)
    expect(mayConnect(closed, at("203.0.113.7"), gateway, 443)).toBe(false)
    expect(mayConnect(closed, loadBalancer, gateway, 443)).toBe(true)
  })

  it("leads to the receiver of Flux where it is routed, and only there", () => {
    const receiver = pod("flux-system", { app: "notification-controller" })
    const others = pod("flux-system", { app: "source-controller" })
    expect(may(pod("istio-ingress"), receiver, 9292)).toBe(false)
    const routed = networkOf({}, true)
    expect(mayConnect(routed, pod("istio-ingress"), receiver, 9292)).toBe(true)
    expect(mayConnect(routed, pod("istio-ingress"), others, 9292)).toBe(false)
    expect(mayConnect(routed, pod("monitoring"), receiver, 9292)).toBe(false)
    expect(mayConnect(routed, pod("monitoring"), others, 8080)).toBe(true)
  })
})

describe("supabase", () => {
  it("reaches its database where that is, and no other", () => {
    expect(may(pod("supabase"), at("10.0.200.9"), 5432)).toBe(true)
    expect(may(pod("supabase"), at("10.0.3.9"), 5432)).toBe(false)
    expect(everywhere.filter((name) => may(pod(name), at("10.0.200.9"), 5432))).toEqual([
      "monitoring",
      "supabase",
    ])
  })

  it.each(["supabase", "monitoring"])("sends mail from %s through the ports given", (name) => {
    const mail = at("203.0.113.25")
    expect(may(pod(name), mail, 587)).toBe(true)
    const other = networkOf({ smtpPorts: [465] })
    expect(mayConnect(other, pod(name), mail, 465)).toBe(true)
    expect(mayConnect(other, pod(name), mail, 587)).toBe(false)
  })
})

describe("platformNetwork", () => {
  it("takes the VPC for what is not given more narrowly", () => {
    const { externalSecrets, supabase } = platformNetwork({
      vpcCidrs: [vpc],
      serviceCidr: "172.20.0.0/16",
    })
    expect(externalSecrets.ingress?.["webhooks"]?.cidrs).toEqual([vpc])
    expect(supabase.egress?.["database"]?.cidrs).toEqual([vpc])
  })

  it("follows the names of the namespaces", () => {
    const renamed = platformNetwork({
      vpcCidrs: [vpc],
      serviceCidr: "172.20.0.0/16",
      gatewayNamespace: "edge",
      meshNamespace: "mesh",
    })
    expect(renamed.supabase.ingress?.["gateway"]?.namespaces).toEqual(["edge"])
    expect(renamed.istioIngress.egress?.["control-plane"]?.namespaces).toEqual(["mesh"])
  })

  it("asks certificates' resolvers on the internet, of all namespaces only for cert-manager", () => {
    const asking = everywhere.filter((name) => may(pod(name), at("1.1.1.1"), 53, "UDP"))
    expect(asking).toEqual(["cert-manager"])
  })

  it("refuses the Services' addresses when they are none", () => {
    expect(() => platformNetwork({ vpcCidrs: [vpc], serviceCidr: "172.20.0.1" })).toThrow(
      `The Services' addresses "172.20.0.1" are no CIDR block`,
    )
  })
})
