import { expect, it } from "vitest"
import { inNamespace, meshed, namespace } from "../../test-support/mesh.ts"
import { deployment, object } from "../../test-support/objects.ts"
import { problemsIn } from "../../test-support/problems.ts"
import { probesBlocked } from "./probes-blocked.ts"
import { tunnelBlocked } from "./tunnel-blocked.ts"

const probe = (kind: object) =>
  deployment("web", { containers: [{ name: "web", readinessProbe: kind }] })
const web = probe({ httpGet: { port: 80 } })
const network = (spec: object) =>
  object("networking.k8s.io/v1", "NetworkPolicy", "web", { spec: { podSelector: {}, ...spec } })
const block = (cidr: string) => [{ ipBlock: { cidr } }]
const own = [{ podSelector: {} }]
const other = [{ namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "other" } } }]

it.each([
  [web, network({ ingress: [{ from: block("169.254.7.127/32") }] })],
  [web, network({ ingress: [{ from: block("169.254.0.0/16") }] })],
  [web, network({ ingress: [{}] })],
  [web, network({ policyTypes: ["Egress"] })],
  [probe({ exec: { command: ["true"] } }), network({})],
])("takes probes that get through, or need not", async (...resources) => {
  expect(await problemsIn(probesBlocked, meshed(...resources))).toEqual([])
})

it.each([
  network({}),
  network({ ingress: [{ from: own }] }),
  network({ ingress: [{ from: block("10.0.0.0/8") }] }),
  network({
    ingress: [{ from: [{ ipBlock: { cidr: "0.0.0.0/0", except: ["169.254.0.0/16"] } }] }],
  }),
])("reports probes that do not", async (policy) => {
  expect(await problemsIn(probesBlocked, meshed(web, policy))).toEqual([
    {
      of: "NetworkPolicy web",
      at: "spec.podSelector",
      message:
        "closes the Deployment app/web to the probes of the kubelet, which come from 169.254.7.127 in the mesh",
      hint: "let in the ipBlock 169.254.7.127/32",
    },
  ])
  const outside = inNamespace(namespace("app", {}), web, policy)
  expect(await problemsIn(probesBlocked, outside)).toEqual([])
})

const ports = (...numbers: readonly number[]) => ({ ports: numbers.map((port) => ({ port })) })
const ambient = inNamespace(namespace("other"))

it.each([
  ["everything of the own namespace", network({ ingress: [{ from: own }] })],
  ["the tunnel", network({ ingress: [{ from: own, ...ports(80, 15_008) }] })],
  [
    "the tunnel in a range",
    network({ ingress: [{ from: own, ports: [{ port: 1, endPort: 20_000 }] }] }),
  ],
  ["the tunnel of everybody", network({ ingress: [{ from: own, ...ports(80) }, ports(15_008)] })],
  ["nobody", network({})],
  ["addresses", network({ ingress: [{ from: block("10.0.0.0/8"), ...ports(80) }] })],
])("takes policies that let in %s", async (_name, policy) => {
  expect(await problemsIn(tunnelBlocked, [...ambient, ...meshed(web, policy)])).toEqual([])
})

it.each([
  ["Ingress", network({ ingress: [{ from: own, ...ports(80) }] }), "lets in traffic of app"],
  [
    "Ingress",
    network({ ingress: [{ from: own }, { from: other, ...ports(80) }] }),
    "lets in traffic of other",
  ],
  [
    "Egress",
    network({ policyTypes: ["Egress"], egress: [{ to: other, ...ports(80) }] }),
    "lets traffic out to other",
  ],
])("reports the tunnel that is cut, %s", async (_direction, policy, says) => {
  const found = await problemsIn(tunnelBlocked, [...ambient, ...meshed(web, policy)])
  expect(found).toEqual([expect.objectContaining({ of: "NetworkPolicy web" })])
  expect(found[0]?.message).toContain(`${says}, but not TCP 15008`)
})

it("knows that Gateways speak the tunnel, and others outside the mesh do not", async () => {
  const policy = network({ ingress: [{ from: other, ...ports(80) }] })
  const outside = [...inNamespace(namespace("other", {})), ...meshed(web, policy)]
  expect(await problemsIn(tunnelBlocked, outside)).toEqual([])
  const gateway = object("gateway.networking.k8s.io/v1", "Gateway", "public", {
    spec: { gatewayClassName: "istio" },
  })
  const ingress = [...inNamespace(namespace("other", {}), gateway), ...meshed(web, policy)]
  expect(await problemsIn(tunnelBlocked, ingress)).toHaveLength(1)
})

const called = object("v1", "Service", "web", {
  spec: { selector: { app: "web" }, ports: [{ port: 80 }] },
})
const client = deployment("client", {
  containers: [{ name: "client", env: [{ name: "API", value: "http://web.app:80" }] }],
})
const calls = (client_: object, web_: object) => [
  ...inNamespace(namespace("other"), client, network(client_)),
  ...meshed(web, called, network(web_)),
]
const tunnel = ports(15_008)
const openOut = { policyTypes: ["Egress"], egress: [{ to: [{ namespaceSelector: {} }] }] }
const openIn = { ingress: [{ from: other, ...tunnel }] }

it("takes calls whose tunnel gets through, by namespace or maybe by address", async () => {
  expect(await problemsIn(tunnelBlocked, calls(openOut, openIn))).toEqual([])
  const addresses = { ingress: [{ from: block("10.0.0.0/8") }] }
  expect(await problemsIn(tunnelBlocked, calls(openOut, addresses))).toEqual([])
})

it("reports calls whose tunnel is kept out, or in, although no policy names it", async () => {
  expect(await problemsIn(tunnelBlocked, calls(openOut, {}))).toEqual([
    expect.objectContaining({
      of: "NetworkPolicy web",
      message:
        "closes the Deployment app/web: it is called from other, and nothing that applies to it lets through TCP 15008, which all of it comes through in the mesh",
      hint: "allow TCP 15008 as well, from other",
    }),
  ])
  const probesAlone = { ingress: [{ from: block("169.254.7.127/32") }] }
  expect(await problemsIn(tunnelBlocked, calls(openOut, probesAlone))).toHaveLength(1)
  const [problem] = await problemsIn(tunnelBlocked, calls({ policyTypes: ["Egress"] }, openIn))
  expect(problem?.message).toContain("closes the Deployment other/client: it calls app")
})

it("reports Gateways that are kept from those whom their routes lead to", async () => {
  const group = "gateway.networking.k8s.io/v1"
  const gateway = object(group, "Gateway", "public", { spec: { gatewayClassName: "istio" } })
  const route = object(group, "HTTPRoute", "web", {
    spec: {
      parentRefs: [{ name: "public", namespace: "other" }],
      rules: [{ backendRefs: [{ name: "web", port: 80 }] }],
    },
  })
  const closed = { policyTypes: ["Egress"], podSelector: { matchLabels: { gateway: "none" } } }
  const found = (spec: object) =>
    problemsIn(tunnelBlocked, [
      ...inNamespace(namespace("other", {}), gateway, network(spec)),
      ...meshed(web, called, route),
    ])
  expect(await found(openOut)).toEqual([])
  expect(await found(closed)).toEqual([])
  const [problem, ...more] = await found({ policyTypes: ["Egress"] })
  expect(more).toEqual([])
  expect(problem?.message).toContain("closes the Gateway other/public: it calls app")
})
