import { requireTool } from "@supaflux/testing"
import { describe, expect, it, type TestContext } from "vitest"
import { renderChart, type Rendered } from "./test-support/chart.ts"
import { priorityClass } from "./test-support/handles.ts"
import { options } from "./test-support/options.ts"
import { derivedValues } from "./derived-values.ts"
import { services, type SupabaseService } from "./services.ts"
import { workload } from "./workload.ts"

interface Container {
  readonly image: string
  readonly ports?: readonly { readonly name: string; readonly containerPort: number }[]
  readonly resources: { readonly requests: object; readonly limits: object }
  readonly securityContext: object
}
interface PodSpec {
  readonly serviceAccountName: string
  readonly priorityClassName?: string
  readonly automountServiceAccountToken: boolean
  readonly securityContext: object
  readonly initContainers?: readonly Container[]
  readonly containers: readonly Container[]
}
type Deployment = Rendered & {
  readonly spec: {
    readonly replicas?: number
    readonly selector: { readonly matchLabels: object }
    readonly template: { readonly metadata: { readonly labels: object }; readonly spec: PodSpec }
  }
}
type Service = Rendered & {
  readonly spec: {
    readonly selector: object
    readonly ports: readonly { readonly port: number; readonly targetPort: string }[]
  }
}
type Pod = Rendered & { readonly spec: PodSpec }

const { values } = derivedValues({ ...options, priorityClass }, "supabase", "supabase")
const render = (context: TestContext, given: object = values) =>
  renderChart(requireTool(context, "helm"), given)
const ofKind = <Kind extends Rendered>(objects: readonly Rendered[], kind: string) =>
  objects.filter((object): object is Kind => object.kind === kind)
const serviceOf = ({ metadata }: Rendered) =>
  metadata.labels["app.kubernetes.io/component"] as SupabaseService

/** The services that this version of the chart installs. */
const installed: readonly SupabaseService[] = ["kong"]

describe("the chart keeps the contract of its services", () => {
  it("installs the services that it says it does", (context) => {
    const objects = render(context)
    expect(ofKind(objects, "Deployment").map(serviceOf)).toEqual(installed)
    expect(ofKind(objects, "Service").map(serviceOf)).toEqual(installed)
  })

  it("with the names, labels and service accounts that others rely on", (context) => {
    const objects = render(context)
    const accounts = ofKind(objects, "ServiceAccount").map(({ metadata }) => metadata.name)
    for (const deployment of ofKind<Deployment>(objects, "Deployment")) {
      const { name, labels } = workload("supabase", serviceOf(deployment))
      const { selector, template } = deployment.spec
      expect(deployment.metadata.name).toBe(name)
      expect(selector.matchLabels).toEqual(labels)
      expect(template.metadata.labels).toEqual(labels)
      expect(template.spec.serviceAccountName).toBe(name)
      expect(accounts).toContain(name)
    }
  })

  it("on the ports that others rely on", (context) => {
    const objects = render(context)
    for (const deployment of ofKind<Deployment>(objects, "Deployment")) {
      const { port, metricsPort } = services[serviceOf(deployment)]
      const open = deployment.spec.template.spec.containers.flatMap(({ ports = [] }) => ports)
      expect(open.map(({ containerPort }) => containerPort)).toEqual([port, metricsPort])
    }
    for (const service of ofKind<Service>(objects, "Service")) {
      const { name, labels } = workload("supabase", serviceOf(service))
      expect(service.metadata.name).toBe(name)
      expect(service.spec.selector).toEqual(labels)
      expect(service.spec.ports).toMatchObject([
        { port: services[serviceOf(service)].port, targetPort: "http" },
      ])
    }
  })

  it("and runs its tests under the identity that may call Kong", (context) => {
    const objects = render(context)
    const { name, labels } = workload("supabase", "test")
    const pods = ofKind<Pod>(objects, "Pod")
    expect(pods).toHaveLength(1)
    for (const { metadata, spec } of pods) {
      expect(metadata.annotations).toMatchObject({ "helm.sh/hook": "test" })
      expect(metadata.labels).toMatchObject(labels)
      expect(spec.serviceAccountName).toBe(name)
    }
    expect(services.kong.callers).toContain("test")
  })
})

describe("every pod of the chart", () => {
  const podsOf = (objects: readonly Rendered[]): readonly PodSpec[] => [
    ...ofKind<Deployment>(objects, "Deployment").map(({ spec }) => spec.template.spec),
    ...ofKind<Pod>(objects, "Pod").map(({ spec }) => spec),
  ]

  // https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted
  it("fits the restricted level, with a read-only file system and no token", (context) => {
    const pods = podsOf(render(context))
    expect(pods).toHaveLength(2)
    for (const { containers, initContainers = [], ...pod } of pods) {
      expect(pod.automountServiceAccountToken).toBe(false)
      expect(pod.securityContext).toMatchObject({
        runAsNonRoot: true,
        seccompProfile: { type: "RuntimeDefault" },
      })
      for (const { securityContext } of [...initContainers, ...containers]) {
        expect(securityContext).toEqual({
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ["ALL"] },
        })
      }
    }
  })

  it("asks for processor and memory, and has a limit of memory", (context) => {
    for (const { resources } of podsOf(render(context)).flatMap(({ containers }) => containers)) {
      expect(Object.keys(resources.requests).sort()).toEqual(["cpu", "memory"])
      expect(Object.keys(resources.limits)).toContain("memory")
    }
  })

  it("has the priority class of the environment", (context) => {
    for (const pod of podsOf(render(context))) expect(pod.priorityClassName).toBe("supabase")
  })

  it("takes its images from the mirror", (context) => {
    const pods = podsOf(render(context, { imageRegistry: "mirror.example.com:5000" }))
    for (const { image } of pods.flatMap(({ containers }) => containers)) {
      expect(image).toBe("mirror.example.com:5000/kong/kong:3.9.3")
    }
  })
})

describe("Kong", () => {
  it("leaves the number of its pods to the autoscaler", (context) => {
    const objects = render(context)
    expect(ofKind<Deployment>(objects, "Deployment")[0]?.spec).not.toHaveProperty("replicas")
    expect(ofKind(objects, "HorizontalPodAutoscaler")[0]).toMatchObject({
      spec: {
        scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: "supabase-kong" },
        minReplicas: 2,
        maxReplicas: 6,
      },
    })
  })

  it("has a fixed number of pods without one", (context) => {
    const objects = render(context, { kong: { autoscaling: { enabled: false }, replicas: 3 } })
    expect(ofKind<Deployment>(objects, "Deployment")[0]?.spec.replicas).toBe(3)
    expect(ofKind(objects, "HorizontalPodAutoscaler")).toEqual([])
  })

  it("can do without a disruption budget", (context) => {
    const kinds = (given: object) => render(context, given).map(({ kind }) => kind)
    expect(kinds({})).toContain("PodDisruptionBudget")
    expect(kinds({ kong: { podDisruptionBudget: { enabled: false } } })).not.toContain(
      "PodDisruptionBudget",
    )
  })
})
