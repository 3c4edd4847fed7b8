import { requireTool } from "@supaflux/testing"
import { describe, expect, it, type TestContext } from "vitest"
import { renderChart, type Rendered } from "./test-support/chart.ts"
import {
  componentOf,
  containerOf,
  objectOf,
  ofKind,
  podsOf,
  serviceNames,
  workloadOf,
} from "./test-support/objects.ts"
import { everything, over, production } from "./test-support/values.ts"
import { optionalServices, services, type ServiceContract } from "./services.ts"
import { workload } from "./workload.ts"

type Service = Rendered & {
  readonly spec: {
    readonly clusterIP?: string
    readonly publishNotReadyAddresses?: boolean
    readonly selector: object
    readonly ports: readonly { readonly port: number; readonly appProtocol: string }[]
  }
}
interface Rule {
  readonly from: readonly {
    readonly podSelector?: { readonly matchLabels: Readonly<Record<string, string>> }
    readonly namespaceSelector?: { readonly matchLabels?: Readonly<Record<string, string>> }
    readonly ipBlock?: { readonly cidr: string }
  }[]
  readonly ports?: readonly { readonly port: number }[]
}
type NetworkPolicy = Rendered & {
  readonly spec: {
    readonly podSelector: { readonly matchLabels: object }
    readonly policyTypes: readonly string[]
    readonly ingress: readonly Rule[]
  }
}

const render = (context: TestContext, values: object) =>
  renderChart(requireTool(context, "helm"), values)
const all: readonly (readonly [string, ServiceContract])[] = [
  ...Object.entries(services),
  ...Object.entries(optionalServices),
]
const component = "app.kubernetes.io/component"

/** Who a rule lets in, in the words of the contract. */
function callerOf({ from }: Rule): string {
  const [one] = from
  const labels = one?.podSelector?.matchLabels
  if (labels !== undefined) return labels[component] ?? ""
  return one?.namespaceSelector?.matchLabels?.["kubernetes.io/metadata.name"] ?? "anybody"
}

describe("the contract of the services", () => {
  it("names those that the chart installs", (context) => {
    const names = (values: object) =>
      render(context, values)
        .filter(({ kind }) => kind === "Deployment" || kind === "DaemonSet")
        .map(componentOf)
        .sort()
    expect(names(production)).toEqual(serviceNames.toSorted())
    expect(names(everything)).toEqual(all.map(([name]) => name).sort())
  })

  it.for(all)("%s has the names, labels and account that others rely on", ([name], context) => {
    const objects = render(context, everything)
    const own = workload("supabase", name as (typeof serviceNames)[number])
    const { spec } = workloadOf(objects, name as (typeof serviceNames)[number])
    expect(spec.selector.matchLabels).toEqual(own.labels)
    expect(spec.template.metadata.labels).toEqual(own.labels)
    expect(spec.template.spec.serviceAccountName).toBe(own.name)
    expect(objectOf(objects, "ServiceAccount", name)).toMatchObject({
      automountServiceAccountToken: false,
    })
  })

  it.for(all)("%s listens where others expect it", ([name, contract], context) => {
    const objects = render(context, everything)
    const { port, metricsPort } = contract
    const container = containerOf(objects, name as (typeof serviceNames)[number])
    const open = (container.ports ?? []).map(({ containerPort }) => containerPort)
    expect(open).toEqual([...new Set([port, ...(metricsPort === undefined ? [] : [metricsPort])])])
  })

  const called = all.filter(([, { callers }]) => callers.length > 0)
  it.for(called)("%s has a Service for its callers", ([name, { port }], context) => {
    const objects = render(context, everything)
    const service = objectOf<Service>(objects, "Service", name)
    expect(service?.spec.selector).toEqual(workload("supabase", name as "kong").labels)
    expect(service?.spec.ports[0]).toEqual(
      expect.objectContaining({
        port,
        targetPort: "http",
        appProtocol: name === "db" ? "tcp" : "http",
      }),
    )
    for (const { appProtocol } of service?.spec.ports ?? [])
      expect(appProtocol).toMatch(/^(http|tcp)$/)
  })

  it.for(all)("%s is reached by its callers and nobody else", ([name, contract], context) => {
    const objects = render(context, over(everything, { networkPolicy: { mesh: false } }))
    const policy = objectOf<NetworkPolicy>(objects, "NetworkPolicy", name)
    expect(policy?.spec.policyTypes).toEqual(["Ingress", "Egress"])
    expect(policy?.spec.podSelector.matchLabels).toEqual(
      workload("supabase", name as "kong").labels,
    )
    const rules = (policy?.spec.ingress ?? []).map(
      (rule) => `${callerOf(rule)} ${(rule.ports ?? []).map(({ port }) => port).join()}`,
    )
    const { port, metricsPort, callers, peerPorts } = contract
    expect(rules).toEqual([
      ...callers.map((caller) => `${caller === "ingress" ? "istio-ingress" : caller} ${port}`),
      ...(peerPorts === undefined ? [] : [`${name} ${peerPorts.join()}`]),
      ...(metricsPort === undefined ? [] : [`monitoring ${metricsPort}`]),
    ])
  })

  it("lets a mesh in by its own port, and its probes by their address", (context) => {
    const objects = render(context, production)
    for (const name of serviceNames) {
      const rules = objectOf<NetworkPolicy>(objects, "NetworkPolicy", name)?.spec.ingress ?? []
      const last = rules.slice(-2)
      expect(last).toEqual([
        { from: [{ namespaceSelector: {} }], ports: [{ port: 15_008, protocol: "TCP" }] },
        { from: [{ ipBlock: { cidr: "169.254.7.127/32" } }] },
      ])
    }
  })

  it("denies what no rule lets through", (context) => {
    const objects = render(context, production)
    const policies = ofKind<NetworkPolicy>(objects, "NetworkPolicy")
    const deny = policies.find(({ metadata }) => metadata.name === "supabase-default-deny")
    expect(deny?.spec).toEqual({
      podSelector: {
        matchLabels: {
          "app.kubernetes.io/name": "supabase",
          "app.kubernetes.io/instance": "supabase",
        },
      },
      policyTypes: ["Ingress", "Egress"],
    })
    const none = over(production, { networkPolicy: { enabled: false } })
    expect(ofKind(render(context, none), "NetworkPolicy")).toEqual([])
  })

  it("gives Realtime's pods a Service of their own, to find each other by", (context) => {
    const peers = objectOf<Service>(render(context, production), "Service", "realtime-peers")
    expect(peers?.spec).toMatchObject({
      clusterIP: "None",
      publishNotReadyAddresses: true,
      selector: workload("supabase", "realtime").labels,
    })
    expect(peers?.spec.ports.map(({ port }) => port)).toEqual(services.realtime.peerPorts)
  })

  it("runs the chart's tests under the identity that may call Kong", (context) => {
    const tests = podsOf(render(context, production)).filter(({ name }) => name.includes("-test"))
    expect(tests.length).toBeGreaterThan(5)
    for (const { spec } of tests) {
      expect(spec.serviceAccountName).toBe(workload("supabase", "test").name)
    }
    expect(services.kong.callers).toContain("test")
  })
})
