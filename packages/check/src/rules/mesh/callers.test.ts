import type { Resource } from "@supaflux/core"
import { expect, it } from "vitest"
import { inNamespace, meshed, namespace, policy, service, strict } from "../../test-support/mesh.ts"
import { deployment, object } from "../../test-support/objects.ts"
import { problemsIn } from "../../test-support/problems.ts"
import { callerDenied } from "./caller-denied.ts"
import { webhookRefused } from "./webhook-refused.ts"

const ports = [{ name: "http", containerPort: 8000 }]
const web = deployment("web", { containers: [{ name: "web", ports }] })
const webService = service("web", 80, "http")
const deny = policy("default-deny")

function allow(principal: string, port = "8000") {
  return policy("web", {
    selector: { matchLabels: { app: "web" } },
    rules: [
      { from: [{ source: { principals: [principal] } }], to: [{ operation: { ports: [port] } }] },
    ],
  })
}

const gatewayApi = "gateway.networking.k8s.io/v1"
const gateway = inNamespace(
  namespace("ingress", {}),
  object(gatewayApi, "Gateway", "public", { spec: { gatewayClassName: "istio" } }),
)
const route = object(gatewayApi, "HTTPRoute", "web", {
  spec: {
    parentRefs: [{ name: "public", namespace: "ingress" }],
    rules: [{ backendRefs: [{ name: "web", port: 80 }] }],
  },
})
const gatewayAccount = "cluster.local/ns/ingress/sa/public-istio"
const ofGateway = (...resources: readonly Resource[]) => [
  ...gateway,
  ...meshed(web, webService, route, deny, ...resources),
]

const client = (url: string) =>
  deployment("client", {
    serviceAccountName: "client",
    containers: [{ name: "client", env: [{ name: "API", value: url }] }],
  })
const ofClient = (url: string, ...resources: readonly Resource[]) =>
  meshed(web, webService, client(url), deny, ...resources)

const monitor = object("monitoring.coreos.com/v1", "PodMonitor", "web", {
  spec: { selector: { matchLabels: { app: "web" } }, podMetricsEndpoints: [{ port: "http" }] },
})
const scraper = (labels?: Readonly<Record<string, string>>) =>
  inNamespace(
    namespace("monitoring", labels),
    object("monitoring.coreos.com/v1", "Prometheus", "main", {
      spec: { serviceAccountName: "prometheus" },
    }),
  )

const settings = (text: string) =>
  object("v1", "ConfigMap", "settings", { data: { "config.yaml": text } })
const reader = deployment("client", {
  serviceAccountName: "client",
  containers: [{ name: "client" }],
  volumes: [{ name: "settings", configMap: { name: "settings" } }],
})
const ofFile = (text: string, ...resources: readonly Resource[]) =>
  meshed(web, webService, reader, settings(text), deny, ...resources)

it.each([
  ["a Gateway that is allowed", ofGateway(allow(gatewayAccount))],
  [
    "a container that is allowed",
    ofClient("http://web.app.svc:80", allow("cluster.local/ns/app/sa/client")),
  ],
  ["URLs of what is no Service, or of another port", ofClient("http://example.com:80/web")],
  ["values that are no URL", ofClient("web:80")],
  [
    "a file whose URL is allowed",
    ofFile("services:\n  - url: http://web:80/", allow("cluster.local/ns/app/sa/client")),
  ],
  ["URLs in the prose of a file", ofFile("text: such as http://web:80/ or another one")],
  ["URLs in the comments of a file", ofFile("# url: http://web:80/")],
  [
    "a Prometheus that is allowed",
    [
      ...scraper(),
      ...meshed(web, monitor, deny, allow("cluster.local/ns/monitoring/sa/prometheus")),
    ],
  ],
  ["calls where nothing is denied", meshed(web, webService, client("http://web:80"), strict)],
])("takes %s", async (_name, components) => {
  expect(await problemsIn(callerDenied, components)).toEqual([])
})

it.each([
  [
    "a Gateway of another name",
    ofGateway(allow("cluster.local/ns/ingress/sa/public")),
    "HTTPRoute web",
    "the Gateway ingress/public",
  ],
  [
    "the port of the Service",
    ofGateway(allow(gatewayAccount, "80")),
    "HTTPRoute web",
    "the Gateway ingress/public",
  ],
  [
    "a container without an ALLOW",
    ofClient("http://web:80/path", allow(gatewayAccount)),
    "Deployment client",
    "the Deployment app/client",
  ],
  [
    "a URL in a file that a container mounts, without an ALLOW",
    ofFile('services:\n  - "url": "http://web.app.svc.cluster.local:80/",'),
    "Deployment client",
    "the Deployment app/client",
  ],
  [
    "a Prometheus without an ALLOW",
    [...scraper(), ...meshed(web, monitor, deny)],
    "PodMonitor web",
    "the Prometheus of monitoring",
  ],
])("reports %s", async (_name, components, of, label) => {
  expect(await problemsIn(callerDenied, components)).toEqual([
    expect.objectContaining({
      of,
      message: `makes ${label} call port 8000 of the Deployment app/web, which no ALLOW lets through (the first that applies is AuthorizationPolicy app/default-deny)`,
    }),
  ])
})

it("reports plain text where there is none, and who is denied", async () => {
  const outside = [...scraper({}), ...meshed(web, monitor, strict)]
  expect(await problemsIn(callerDenied, outside)).toEqual([
    expect.objectContaining({
      message:
        "makes the Prometheus of monitoring call port 8000 of the Deployment app/web, which take no plain text (PeerAuthentication app/default), and it has no identity in the mesh",
      hint: "let the caller join the mesh, or take plain text on that port",
    }),
  ])
  const denied = [
    ...scraper(),
    ...meshed(web, monitor, policy("no", { action: "DENY", rules: [{}] })),
  ]
  expect(await problemsIn(callerDenied, denied)).toEqual([
    expect.objectContaining({ hint: "take the caller out of the DENY" }),
  ])
})

const webhook = (rest: readonly Resource[], labels?: Readonly<Record<string, string>>) => [
  ...inNamespace(namespace("app", labels), web, webService, ...rest),
  {
    name: "webhook",
    resources: {
      it: object("admissionregistration.k8s.io/v1", "ValidatingWebhookConfiguration", "web", {
        webhooks: [
          { name: "w", clientConfig: { service: { name: "web", namespace: "app", port: 80 } } },
        ],
      }),
    },
  },
]

it("reports webhooks that the API server does not reach", async () => {
  expect(await problemsIn(webhookRefused, webhook([strict], {}))).toEqual([])
  expect(await problemsIn(webhookRefused, webhook([]))).toEqual([])
  expect(await problemsIn(webhookRefused, webhook([strict]))).toEqual([
    expect.objectContaining({
      of: "ValidatingWebhookConfiguration web",
      at: "webhooks.0.clientConfig.service",
      message:
        "makes the API server call port 8000 of the Deployment app/web, which refuses whoever is outside the mesh",
    }),
  ])
  expect(await problemsIn(webhookRefused, webhook([deny]))).toHaveLength(1)
})
