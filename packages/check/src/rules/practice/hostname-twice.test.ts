import { expect, it } from "vitest"
import { object } from "../../test-support/objects.ts"
import { problemsOf } from "../../test-support/problems.ts"
import { hostnameTwice } from "./hostname-twice.ts"

const route = (name: string, hostname: string | undefined, path?: string, gateway = "web") =>
  object("gateway.networking.k8s.io/v1", "HTTPRoute", name, {
    spec: {
      parentRefs: [{ name: gateway }],
      ...(hostname === undefined ? {} : { hostnames: [hostname] }),
      rules: [
        path === undefined ? {} : { matches: [{ path: { type: "PathPrefix", value: path } }] },
      ],
    },
  })

it("reports two routes for the same requests, once for a hostname", async () => {
  const routes = [route("a", "app.example.com"), route("b", "app.example.com", "/")]
  expect(await problemsOf(hostnameTwice, ...routes)).toMatchObject([
    {
      of: "HTTPRoute b",
      at: "spec.hostnames.0",
      message: "takes requests for app.example.com that HTTPRoute app/a takes too",
    },
  ])
})

it("reports two routes of every hostname", async () => {
  expect(await problemsOf(hostnameTwice, route("a", undefined), route("b", undefined))).toEqual([
    expect.objectContaining({
      of: "HTTPRoute b",
      at: "spec",
      message: "takes requests for every hostname that HTTPRoute app/a takes too",
    }),
  ])
})

it("takes other hostnames, other paths and other gateways", async () => {
  const routes = [
    route("a", "app.example.com"),
    route("b", "app.example.com", "/admin"),
    route("c", "admin.example.com"),
    route("d", "app.example.com", undefined, "internal"),
    route("e", undefined),
  ]
  expect(await problemsOf(hostnameTwice, ...routes)).toEqual([])
})
