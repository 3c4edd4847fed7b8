import { describe, expect, it } from "vitest"
import { deployment, object } from "../../test-support/objects.ts"
import { problemsOf } from "../../test-support/problems.ts"
import { servicePortMissing } from "./service-port-missing.ts"
import { serviceTargetPortMissing } from "./service-target-port-missing.ts"

const service = (ports: readonly object[], rest: object = {}) =>
  object("v1", "Service", "backend", { spec: { selector: { app: "backend" }, ports, ...rest } })
const route = (port: number, name = "backend", namespace?: string) =>
  object("gateway.networking.k8s.io/v1", "HTTPRoute", "api", {
    spec: { rules: [{ backendRefs: [{ name, namespace, port }] }] },
  })

describe("the port of a Service", () => {
  const http = service([{ name: "http", port: 80 }, { port: 443 }])

  it("is there", async () => {
    expect(await problemsOf(servicePortMissing, http, route(80))).toEqual([])
    const webhook = { clientConfig: { service: { name: "backend", namespace: "app" } } }
    const configuration = object(
      "admissionregistration.k8s.io/v1",
      "MutatingWebhookConfiguration",
      "checks",
      { webhooks: [webhook] },
    )
    expect(await problemsOf(servicePortMissing, http, configuration)).toEqual([])
    const ingress = object("networking.k8s.io/v1", "Ingress", "web", {
      spec: { defaultBackend: { service: { name: "backend", port: { name: "http" } } } },
    })
    expect(await problemsOf(servicePortMissing, http, ingress)).toEqual([])
    const named = service([], { type: "ExternalName" })
    expect(await problemsOf(servicePortMissing, named, route(80))).toEqual([])
  })

  it("is reported when it is not", async () => {
    expect(await problemsOf(servicePortMissing, http, route(8080))).toEqual([
      {
        of: "HTTPRoute api",
        at: "spec.rules.0.backendRefs.0",
        message: "sends requests to port 8080 of the Service app/backend, which has 80 (http), 443",
        hint: "name a port of the Service",
      },
    ])
  })

  it("is known of what bootstrap brings", async () => {
    const said = async (port: number) =>
      (await problemsOf(servicePortMissing, route(port, "webhook-receiver", "flux-system"))).map(
        ({ message }) => message,
      )
    expect(await said(80)).toEqual([])
    expect(await said(9292)).toEqual([
      "sends requests to port 9292 of the Service flux-system/webhook-receiver, which has 80 (http)",
    ])
  })

  const service443 = { name: "backend", namespace: "app" }
  const admission = "admissionregistration.k8s.io/v1"
  const webhooks = [{ clientConfig: { service: service443 } }]

  it.each([
    object("apiregistration.k8s.io/v1", "APIService", "v1.example.com", {
      spec: { service: service443 },
    }),
    object(admission, "ValidatingWebhookConfiguration", "checks", { webhooks }),
    object("apiextensions.k8s.io/v1", "CustomResourceDefinition", "things.example.org", {
      spec: { conversion: { webhook: { clientConfig: { service: service443 } } } },
    }),
  ])("is 443 for the $kind that names none", async (from) => {
    const plain = object("v1", "Service", "backend", { spec: { ports: [{ port: 80 }] } })
    const [problem] = await problemsOf(servicePortMissing, plain, from)
    expect(problem?.message).toContain("port 443 of the Service app/backend, which has 80")
  })
})

describe("the named port of the pods", () => {
  const pods = deployment("backend", {
    containers: [{ name: "backend", ports: [{ name: "http", containerPort: 8080 }] }],
  })

  it("is there", async () => {
    for (const targetPort of ["http", 9999, undefined]) {
      const to = service([{ port: 80, targetPort }])
      expect(await problemsOf(serviceTargetPortMissing, to, pods)).toEqual([])
    }
    const alone = service([{ port: 80, targetPort: "web" }])
    expect(await problemsOf(serviceTargetPortMissing, alone)).toEqual([])
  })

  it("is reported when it is not", async () => {
    const to = service([{ port: 80, targetPort: "web" }])
    expect(await problemsOf(serviceTargetPortMissing, to, pods)).toEqual([
      {
        of: "Service backend",
        at: "spec.ports.0.targetPort",
        message: "sends requests to the port web of its pods, which have http",
        hint: "name a port of a container, as its `ports` have it",
      },
    ])
  })
})
