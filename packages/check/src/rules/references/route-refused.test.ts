import { expect, it } from "vitest"
import { app } from "../../test-support/graph-of.ts"
import { object } from "../../test-support/objects.ts"
import { problemsIn } from "../../test-support/problems.ts"
import { routeRefused } from "./route-refused.ts"

const group = "gateway.networking.k8s.io/v1"
const gateway = object(group, "Gateway", "public", {
  spec: {
    listeners: [
      { name: "http", port: 80, protocol: "HTTP" },
      {
        name: "https",
        port: 443,
        protocol: "HTTPS",
        hostname: "*.example.com",
        allowedRoutes: {
          namespaces: { from: "Selector", selector: { matchLabels: { team: "a" } } },
        },
      },
      {
        name: "database",
        port: 5432,
        protocol: "TCP",
        allowedRoutes: { namespaces: { from: "All" } },
      },
    ],
  },
})

/** What is wrong with a route in a namespace with the label `team: a`, to the Gateway of another. */
const said = (parent: object, hostnames: readonly string[] = ["api.example.com"], team = "a") => {
  const namespace = object("v1", "Namespace", "apps")
  const metadata = { name: "apps", labels: { team } }
  const route = object(group, "HTTPRoute", "api", {
    spec: { parentRefs: [{ name: "public", namespace: "app", ...parent }], hostnames },
  })
  return problemsIn(routeRefused, [
    ...app(gateway),
    { name: "apps-namespace", resources: { namespace: { ...namespace, metadata } } },
    { name: "apps", namespace: "apps", resources: { route } },
  ])
}

it("takes a route that fits: by section, by port, by neither", async () => {
  expect(await said({ sectionName: "https" })).toEqual([])
  expect(await said({ port: 443 })).toEqual([])
  expect(await said({})).toEqual([])
})

it.each([
  [
    "a section that there is not",
    { sectionName: "htps" },
    "spec.parentRefs.0.sectionName",
    'attaches to the listener "htps" of the Gateway app/public, which has "http", "https", "database"',
    'did you mean "https"?',
  ],
  [
    "a port that there is not",
    { sectionName: "https", port: 8443 },
    "spec.parentRefs.0.port",
    "attaches to port 8443 of the Gateway app/public, which listens on 443",
    "name a port that it listens on",
  ],
  [
    "a listener of another protocol",
    { sectionName: "database" },
    "spec.parentRefs.0",
    'is of the kind HTTPRoute, which "database" of the Gateway app/public does not take',
    "attach it to a listener of another protocol, or allow the kind there",
  ],
  [
    "a listener for its own namespace alone",
    { sectionName: "http" },
    "spec.parentRefs.0",
    'is in the namespace apps, from which "http" of the Gateway app/public takes no routes',
    "add the namespace to the `allowedRoutes` of the listener",
  ],
])("reports %s", async (_, parent, at, message, hint) => {
  expect(await said(parent)).toEqual([{ of: "HTTPRoute api", at, message, hint }])
})

it("reports a namespace that the selector does not match", async () => {
  const [problem, ...more] = await said({ sectionName: "https" }, [], "b")
  expect(more).toEqual([])
  expect(problem?.message).toContain("is in the namespace apps")
})

it("reports each hostname that no listener serves", async () => {
  const hostnames = ["api.example.com", "example.com", "api.example.org"]
  const problems = await said({ sectionName: "https" }, hostnames)
  expect(problems.map(({ at, message }) => [at, message])).toEqual([
    [
      "spec.hostnames.1",
      "is for example.com, which no listener serves that it attaches to: *.example.com",
    ],
    [
      "spec.hostnames.2",
      "is for api.example.org, which no listener serves that it attaches to: *.example.com",
    ],
  ])
})
