import { requireTool } from "@supaflux/testing"
import { describe, expect, it, type TestContext } from "vitest"
import { renderChart, type Rendered } from "./test-support/chart.ts"
import { containerOf, objectOf, serviceNames, workloadOf } from "./test-support/objects.ts"
import { expected } from "./test-support/expected-services.ts"
import { everything, over, production } from "./test-support/values.ts"
import { rangeOf } from "./test-support/scaling.ts"
import type { SupabaseService } from "./services.ts"

interface Probe {
  readonly httpGet: { readonly path: string; readonly port: string }
  readonly periodSeconds: number
  readonly failureThreshold: number
}
type Autoscaler = Rendered & {
  readonly spec: { readonly metrics: readonly { readonly resource: object }[] }
}

const render = (context: TestContext, values: object = production) =>
  renderChart(requireTool(context, "helm"), values)
const asks = (probe: object | undefined) => {
  const { path, port } = (probe as Probe).httpGet
  return `${path} ${port}`
}

describe.each(serviceNames)("%s", (service) => {
  const own = expected[service]
  const podOf = (context: TestContext) => workloadOf(render(context), service).spec.template.spec

  it("is asked whether it started, lives and is ready where it tells the truth", (context) => {
    const { startupProbe, livenessProbe, readinessProbe } = containerOf(render(context), service)
    expect(asks(livenessProbe)).toBe(own.liveness)
    expect(asks(startupProbe)).toBe(own.liveness)
    expect(asks(readinessProbe)).toBe(own.readiness)
    const { periodSeconds, failureThreshold } = startupProbe as Probe
    expect(periodSeconds * failureThreshold).toBe(own.startup)
  })

  it("stops when no node routes to it any more, and has the time that it takes", (context) => {
    const { terminationGracePeriodSeconds } = podOf(context)
    const { lifecycle } = containerOf(render(context), service)
    expect(terminationGracePeriodSeconds).toBe(own.grace)
    expect(lifecycle?.preStop).toEqual(own.preStop)
  })

  it("is replaced one by one, never below its number", (context) => {
    expect(workloadOf(render(context), service).spec.strategy).toEqual({
      type: "RollingUpdate",
      rollingUpdate: { maxUnavailable: 0, maxSurge: 1 },
    })
  })

  it("runs as the user that its image can run as", (context) => {
    expect(podOf(context).securityContext).toEqual({
      runAsNonRoot: true,
      runAsUser: own.uid,
      runAsGroup: own.uid,
      fsGroup: own.uid,
      seccompProfile: { type: "RuntimeDefault" },
    })
  })

  it("writes to volumes alone, each of a limited size", (context) => {
    const { volumes = [] } = podOf(context)
    const { volumeMounts = [] } = containerOf(render(context), service)
    const writable = volumeMounts.filter(({ readOnly }) => readOnly !== true)
    expect(writable.map(({ mountPath }) => mountPath).sort()).toEqual(own.writable)
    for (const { name } of writable) {
      const volume = volumes.find((candidate) => candidate.name === name)
      expect(volume).toHaveProperty("emptyDir.sizeLimit")
    }
    for (const { name } of volumeMounts)
      expect(volumes.map((volume) => volume.name)).toContain(name)
  })

  it("leaves its number to the autoscaler: 2 to 5, by processor time", (context) => {
    const objects = render(context)
    expect(workloadOf(objects, service).spec).not.toHaveProperty("replicas")
    expect(objectOf(objects, "HorizontalPodAutoscaler", service)?.["spec"]).toEqual({
      scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: `supabase-${service}` },
      minReplicas: 2,
      maxReplicas: 5,
      metrics: [
        {
          type: "Resource",
          resource: { name: "cpu", target: { type: "Utilization", averageUtilization: 70 } },
        },
      ],
    })
  })

  it("has a fixed number without load, and no budget for a single pod", (context) => {
    const fixed = (replicas: number) =>
      render(
        context,
        over(production, { [service]: { autoscaling: { enabled: false }, replicas } }),
      )
    expect(rangeOf(fixed(3), service)).toEqual([3, 3])
    expect(objectOf(fixed(3), "PodDisruptionBudget", service)).toBeDefined()
    expect(workloadOf(fixed(1), service).spec.replicas).toBe(1)
    expect(rangeOf(fixed(1), service)).toBeUndefined()
    expect(objectOf(fixed(1), "PodDisruptionBudget", service)).toBeUndefined()
  })

  it("has a disruption budget that lets nodes be drained", (context) => {
    const objects = render(context)
    expect(objectOf(objects, "PodDisruptionBudget", service)?.["spec"]).toEqual({
      maxUnavailable: 1,
      unhealthyPodEvictionPolicy: "AlwaysAllow",
      selector: workloadOf(objects, service).spec.selector,
    })
  })

  it("is spread over zones and nodes, by a selector of its own pods", (context) => {
    const { spec } = workloadOf(render(context), service)
    const spread = spec.template.spec.topologySpreadConstraints ?? []
    expect(spread.map(({ topologyKey }) => topologyKey)).toEqual([
      "topology.kubernetes.io/zone",
      "kubernetes.io/hostname",
    ])
    for (const { labelSelector } of spread) expect(labelSelector).toEqual(spec.selector)
  })

  it("is gone when it is off, with everything that it has", (context) => {
    const off = { [service]: { enabled: false } }
    const values = over(
      production,
      service === "meta" ? { ...off, studio: { enabled: false } } : off,
    )
    const left = render(context, values).filter(
      ({ metadata }) => metadata.labels["app.kubernetes.io/component"] === service,
    )
    expect(left).toEqual([])
  })
})

it("scales by memory too when asked", (context) => {
  const autoscaler = objectOf<Autoscaler>(
    render(context, everything),
    "HorizontalPodAutoscaler",
    "auth",
  )
  expect(autoscaler?.spec.metrics[1]?.resource).toEqual({
    name: "memory",
    target: { type: "Utilization", averageUtilization: 80 },
  })
})

it("restarts the pods when their configuration changes, and only then", (context) => {
  const template = (service: SupabaseService, changes: object) =>
    workloadOf(render(context, over(production, changes as typeof production)), service).spec
      .template
  for (const service of serviceNames) {
    expect(template(service, { imageRegistry: "" })).toEqual(template(service, {}))
  }
  const origins = { kong: { cors: { origins: ["https://app.example.com"] } } }
  expect(template("kong", origins)).not.toEqual(template("kong", {}))
  expect(template("rest", origins)).toEqual(template("rest", {}))
})
