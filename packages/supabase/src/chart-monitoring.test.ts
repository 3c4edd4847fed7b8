import { requireTool } from "@supaflux/testing"
import { describe, expect, it, type TestContext } from "vitest"
import { optionalServices, services } from "./services.ts"
import { renderChart, templateChart, type Rendered } from "./test-support/chart.ts"
import { containerOf, objectOf, ofKind } from "./test-support/objects.ts"
import { everything, monitored, over, production } from "./test-support/values.ts"

interface Endpoint {
  readonly port: string
  readonly path: string
  readonly authorization?: { readonly credentials: object }
}
type Monitor = Rendered & {
  readonly spec: {
    readonly selector: { readonly matchLabels: object }
    readonly endpoints?: readonly Endpoint[]
    readonly podMetricsEndpoints?: readonly Endpoint[]
  }
}
type Service = Rendered & {
  readonly spec: { readonly ports: readonly { readonly name: string; readonly port: number }[] }
}

const render = (context: TestContext, values: object) =>
  renderChart(requireTool(context, "helm"), values)
const monitorOf = (objects: readonly Rendered[], name: string) =>
  objectOf<Monitor>(objects, name === "vector" ? "PodMonitor" : "ServiceMonitor", name)

/** Services with metrics, and the port that they are on. */
const scraped = Object.entries({ ...services, ...optionalServices }).flatMap(
  ([name, { metricsPort }]) => (metricsPort === undefined ? [] : [[name, metricsPort] as const]),
)

describe("monitoring", () => {
  it.for(scraped)("reads the metrics of %s from port %i", ([name, metricsPort], context) => {
    const objects = render(context, everything)
    const monitor = monitorOf(objects, name)
    const [endpoint, ...others] = monitor?.spec.endpoints ?? monitor?.spec.podMetricsEndpoints ?? []
    expect(others).toEqual([])
    expect(endpoint).toMatchObject({ path: "/metrics", interval: "30s", scrapeTimeout: "10s" })
    // The endpoint is a name: of the Service's port, or of the container's.
    const ports =
      name === "vector"
        ? containerOf(objects, name).ports?.map((one) => [one.name, one.containerPort])
        : objectOf<Service>(objects, "Service", name)?.spec.ports.map((one) => [one.name, one.port])
    expect(Object.fromEntries(ports ?? [])).toHaveProperty(endpoint?.port ?? "", metricsPort)
    expect(monitor?.spec.selector.matchLabels).toMatchObject({
      "app.kubernetes.io/component": name,
    })
  })

  it("is of those services and no other, and of none by default", (context) => {
    const names = (values: object) =>
      [
        ...ofKind(render(context, values), "ServiceMonitor"),
        ...ofKind(render(context, values), "PodMonitor"),
      ]
        .map(({ metadata }) => metadata.name)
        .sort()
    expect(names(everything)).toEqual(scraped.map(([name]) => `supabase-${name}`).sort())
    expect(names(production)).toEqual([])
  })

  it("opens the metrics of Realtime with their token, and no others with any", (context) => {
    const objects = render(context, everything)
    for (const [name] of scraped) {
      const { endpoints, podMetricsEndpoints } = monitorOf(objects, name)?.spec ?? {}
      const credentials = (endpoints ?? podMetricsEndpoints)?.[0]?.authorization?.credentials
      expect([name, credentials]).toEqual([
        name,
        name === "realtime" ? { name: "supabase-realtime", key: "metricsToken" } : undefined,
      ])
    }
  })

  it("starts Auth as what counts: auth serve alone has no metrics", (context) => {
    expect(containerOf(render(context, production), "auth").args).toEqual(["auth"])
  })

  it("finds a Prometheus that chooses by labels, and reads as often as the values say", (context) => {
    const values = over(over(production, monitored), {
      monitoring: { labels: { release: "prom" }, interval: "2m", scrapeTimeout: "15s" },
    })
    const monitors = ofKind<Monitor>(render(context, values), "ServiceMonitor")
    expect(monitors.length).toBeGreaterThan(5)
    for (const { metadata, spec } of monitors) {
      expect(metadata.labels).toMatchObject({ release: "prom" })
      expect(spec.endpoints).toMatchObject([{ interval: "2m", scrapeTimeout: "15s" }])
    }
  })

  it.for([
    [
      "a place of Realtime's token",
      {
        monitoring: { enabled: true },
        secrets: { realtime: { metricsToken: undefined } },
      },
      "secrets.realtime.metricsToken is missing, but monitoring.enabled reads it",
    ],
    [
      "anybody whom the NetworkPolicies let in",
      { ...monitored, networkPolicy: { mesh: false } },
      "name the namespace of Prometheus in networkPolicy.monitoringNamespace",
    ],
  ] as const)("does not render without %s", ([, given, message], context) => {
    const { status, stderr } = templateChart(requireTool(context, "helm"), over(production, given))
    expect(stderr).toContain(message)
    expect(status).toBe(1)
  })
})
