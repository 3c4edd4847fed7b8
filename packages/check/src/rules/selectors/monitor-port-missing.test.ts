import { expect, it } from "vitest"
import { deployment, object } from "../../test-support/objects.ts"
import { problemsOf } from "../../test-support/problems.ts"
import { monitorPortMissing } from "./monitor-port-missing.ts"

const ports = [{ name: "metrics", containerPort: 9090 }]
const web = deployment("web", { containers: [{ name: "web", ports }] })
const service = {
  ...object("v1", "Service", "web", { spec: { ports: [{ name: "metrics", port: 9090 }] } }),
  metadata: { name: "web", labels: { app: "web" } },
}
const selector = { matchLabels: { app: "web" } }
const serviceMonitor = (port: string) =>
  object("monitoring.coreos.com/v1", "ServiceMonitor", "web", {
    spec: { selector, endpoints: [{ port }] },
  })
const podMonitor = (port: string) =>
  object("monitoring.coreos.com/v1", "PodMonitor", "web", {
    spec: { selector, podMetricsEndpoints: [{ port }] },
  })

it("takes ports that are there, and monitors of what is not known", async () => {
  const all = [web, service, serviceMonitor("metrics"), podMonitor("metrics")]
  expect(await problemsOf(monitorPortMissing, ...all)).toEqual([])
  expect(await problemsOf(monitorPortMissing, serviceMonitor("metrics"))).toEqual([])
})

it.each([
  [serviceMonitor("metric"), "ServiceMonitor web", "spec.endpoints.0.port"],
  [podMonitor("metric"), "PodMonitor web", "spec.podMetricsEndpoints.0.port"],
])("reports a port that is not", async (monitor, of, at) => {
  expect(await problemsOf(monitorPortMissing, web, service, monitor)).toEqual([
    {
      of,
      at,
      message: "scrapes the port metric of what it selects, which has metrics",
      hint: "name a port by the name that it has there",
    },
  ])
})
