import type { Provides } from "@supaflux/core"
import { expect, it } from "vitest"
import { helmRelease } from "../../test-support/flux-objects.ts"
import { inNamespace, namespace, service } from "../../test-support/mesh.ts"
import { deployment, object } from "../../test-support/objects.ts"
import { problemsIn } from "../../test-support/problems.ts"
import { waypointMissing } from "./waypoint-missing.ts"
import { waypointUnused } from "./waypoint-unused.ts"

const gateway = object("gateway.networking.k8s.io/v1", "Gateway", "waypoint", {
  spec: { gatewayClassName: "istio-waypoint" },
})
const use = (name: string) => ({ "istio.io/use-waypoint": name })

it("takes waypoints that are there and used, by a namespace or by a Service", async () => {
  const cases = [
    inNamespace(namespace("app", use("waypoint")), gateway),
    inNamespace(namespace("app", {}), gateway, service("web", 80, 80, use("waypoint"))),
    inNamespace(
      namespace("app", use("none")),
      deployment("web", {}, { app: "web", ...use("waypoint") }),
      gateway,
    ),
  ]
  const found = await Promise.all(
    cases.flatMap((each) =>
      [waypointMissing, waypointUnused].map((rule) => problemsIn(rule, each)),
    ),
  )
  expect(found.flat()).toEqual([])
})

it("takes a waypoint of another namespace", async () => {
  const elsewhere = { ...use("waypoint"), "istio.io/use-waypoint-namespace": "app" }
  const components = [
    ...inNamespace(namespace("app", {}), gateway),
    ...inNamespace(namespace("other", elsewhere)),
  ]
  expect(await problemsIn(waypointUnused, components)).toEqual([])
  expect(await problemsIn(waypointMissing, components)).toEqual([])
})

it("reports a waypoint that is not there, and one that nobody uses", async () => {
  const components = inNamespace(namespace("app", use("waypiont")), gateway)
  expect(await problemsIn(waypointMissing, components)).toEqual([
    {
      of: "Namespace app",
      at: "metadata.labels.istio.io/use-waypoint",
      message: "uses the waypoint app/waypiont, which nothing applies",
      hint: "did you mean waypoint?",
    },
  ])
  expect(await problemsIn(waypointUnused, components)).toEqual([
    expect.objectContaining({ of: "Gateway waypoint", message: "is a waypoint that nobody uses" }),
  ])
})

it("says nothing of a waypoint that a chart which nobody rendered may use", async () => {
  const components = (provides: Provides) =>
    inNamespace(namespace("app", {}), gateway, helmRelease("cache")).map((component) => ({
      ...component,
      provides,
    }))
  expect(await problemsIn(waypointUnused, components({}))).toEqual([])
  expect(await problemsIn(waypointUnused, components({ complete: true }))).toHaveLength(1)
})
