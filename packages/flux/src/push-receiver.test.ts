import { describe, expect, it } from "vitest"
import { pushReceiver, type PushReceiver } from "./push-receiver.ts"
import { listener, secretHandle } from "./test-support/handles.ts"

const receiver: PushReceiver = {
  type: "github",
  secret: secretHandle("webhook", "token"),
  hostname: "flux-webhook.example.com",
  listener,
}

describe("pushReceiver", () => {
  const spec = (options: Partial<PushReceiver>) =>
    pushReceiver("receiver", { ...receiver, ...options }).resources.receiver.spec

  it.each([
    ["github", ["ping", "push"]],
    ["gitlab", ["Push Hook"]],
    ["bitbucket", ["repo:refs_changed"]],
    ["generic-hmac", undefined],
  ] as const)("reacts to a push of %s", (type, events) => {
    expect(spec({ type })?.events).toEqual(events)
  })

  it("reacts to the events and fetches the repository that it is told", () => {
    expect(spec({ events: ["push"], repository: "platform" })).toMatchObject({
      events: ["push"],
      resources: [{ kind: "GitRepository", name: "platform" }],
    })
  })

  it.each<[string, Partial<PushReceiver>, string]>([
    [
      "a Secret outside of flux-system",
      { secret: secretHandle("webhook", "token", "velero") },
      "secret velero/webhook is not in flux-system",
    ],
    ["a listener without TLS", { listener: { ...listener, protocol: "HTTP" } }, "which has no TLS"],
    [
      "a hostname outside of the listener's",
      { hostname: "flux.example.org" },
      "accepts *.example.com alone",
    ],
    ["the apex under a wildcard", { hostname: "example.com" }, "accepts *.example.com alone"],
    [
      "a listener for other namespaces",
      { listener: { ...listener, routesFrom: { namespaces: ["supabase"] } } },
      "takes no routes from",
    ],
    [
      "a listener for its own namespace",
      { listener: { ...listener, routesFrom: "Same" } },
      "takes no routes from",
    ],
    [
      "a hostname that the certificate does not cover",
      { hostname: "a.b.example.com" },
      "is not valid for (example.com, *.example.com)",
    ],
  ])("refuses %s", (_what, options, message) => {
    expect(() => spec(options)).toThrow(message)
  })

  it.each<[string, Partial<PushReceiver>]>([
    ["every hostname", { listener: { ...listener, hostname: undefined } }],
    ["that hostname", { listener: { ...listener, hostname: receiver.hostname } }],
    ["routes of all namespaces", { listener: { ...listener, routesFrom: "All" } }],
    [
      "routes by label",
      { listener: { ...listener, routesFrom: { namespaceLabels: { flux: "true" } } } },
    ],
    [
      "routes of its own namespace, when the Gateway is there",
      {
        listener: {
          ...listener,
          routesFrom: "Same",
          gateway: { name: "public", namespace: "flux-system" },
        },
      },
    ],
    [
      "a certificate for the very name",
      { hostname: "a.b.example.com", listener: { ...listener, dnsNames: ["a.b.example.com"] } },
    ],
  ])("takes a listener for %s", (_what, options) => {
    expect(spec(options)).toBeDefined()
  })

  it("takes a listener that tells no more than its handle", () => {
    const { routesFrom: _routes, dnsNames: _names, ...handle } = listener
    expect(spec({ listener: handle })).toBeDefined()
  })
})
