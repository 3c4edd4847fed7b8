import { compose, generate, type Component, type CustomKind } from "@supaflux/core"
import { requireShared, snapshotOf, strictCrdErrors } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { flux } from "./flux.ts"
import type { NotificationProvider } from "./notification-provider.ts"
import { notifications } from "./notifications.ts"
import type { PushReceiver } from "./push-receiver.ts"
import { listener, secretHandle } from "./test-support/handles.ts"

const slack = {
  type: "slack",
  channel: "platform",
  secret: secretHandle("slack", "address"),
} satisfies NotificationProvider
const receiver: PushReceiver = {
  type: "github",
  secret: secretHandle("webhook", "token"),
  hostname: "flux-webhook.example.com",
  listener,
}
const httpRoute: CustomKind = {
  group: "gateway.networking.k8s.io",
  kind: "HTTPRoute",
  scope: "Namespaced",
}
const gatewayApi: Component = {
  name: "gateway-api",
  resources: {},
  provides: { crds: [httpRoute] },
}
const gateway: Component = { name: "gateway", resources: {} }
const secrets = (namespace: string): Component => ({ name: `${namespace}-secrets`, resources: {} })

describe("notifications", () => {
  it("report on every Kustomization and HelmRelease, and on sources that fail", async () => {
    const { components } = notifications({
      provider: slack,
      metadata: { cluster: "production" },
      exclude: ["^dependency .* is not ready"],
      receiver,
    })
    const resources = Object.assign({}, ...components.map((each) => each.resources)) as Record<
      string,
      object
    >
    await expect(snapshotOf(resources)).toMatchFileSnapshot("./__snapshots__/notifications.yaml")
  })

  it("never wait for the Gateway, which only the receiver needs", () => {
    const { components } = notifications({ provider: slack, receiver, dependsOn: [gateway] })
    expect(notifications({ provider: slack }).components).toHaveLength(1)
    const environment = {
      name: "test",
      components: [
        notifications({ provider: slack, receiver }),
        gatewayApi,
        gateway,
        secrets("flux-system"),
      ],
      delivery: flux(),
    }
    const { composition, findings } = compose(environment)
    expect(findings).toEqual([])
    const after = Object.fromEntries(
      composition.components.map(({ component, dependencies }) => [
        component.name,
        dependencies.map(({ on }) => on),
      ]),
    )
    expect(after["notifications"]).toEqual(["flux-system-secrets"])
    expect(after["notifications-receiver"]).toEqual([
      "flux-system-secrets",
      "gateway",
      "gateway-api",
    ])
    expect(components[0].dependsOn).toEqual([slack.secret, gateway])
  })

  it("report on further namespaces with a Provider and Alerts of their own", () => {
    const further = secretHandle("slack-url", "address", "istio-system")
    const [component] = notifications({
      provider: { ...slack, namespaces: [further] },
      severity: "error",
    }).components
    const { resources, dependsOn } = component
    expect(dependsOn).toEqual([slack.secret, further])
    expect(Object.keys(resources)).toEqual([
      "provider",
      "deliveries",
      "sources",
      "provider-istio-system",
      "deliveries-istio-system",
      "sources-istio-system",
    ])
    expect(resources["provider-istio-system"]).toMatchObject({
      metadata: { name: "notifications", namespace: "istio-system" },
      spec: { type: "slack", channel: "platform", secretRef: { name: "slack-url" } },
    })
    expect(resources["deliveries-istio-system"]).toMatchObject({
      metadata: { namespace: "istio-system" },
      spec: { providerRef: { name: "notifications" }, eventSeverity: "error" },
    })
  })

  it("refer to nothing in another namespace, as Flux's lockdown wants it", () => {
    const further = secretHandle("slack-url", "address", "istio-system")
    const provider = { ...slack, namespaces: [further] }
    const objects = notifications({ provider, receiver }).components.flatMap(({ resources }) =>
      Object.values(resources).filter(({ kind }) => kind !== "HTTPRoute"),
    )
    expect(objects).toHaveLength(7)
    for (const { spec } of objects) expect(JSON.stringify(spec)).not.toContain("namespace")
  })

  it("go to a service that asks for no credentials", () => {
    const [{ resources, dependsOn }] = notifications({
      provider: {
        type: "alertmanager",
        address: "http://alertmanager.monitoring:9093/api/v2/alerts/",
        namespaces: ["velero"],
      },
    }).components
    expect(dependsOn).toEqual([])
    for (const role of ["provider", "provider-velero"] as const) {
      expect(resources[role]?.spec).toEqual({
        type: "alertmanager",
        address: "http://alertmanager.monitoring:9093/api/v2/alerts/",
      })
    }
  })

  it("take the name that they are given, so that there can be two", () => {
    const [alerts, push] = notifications({ name: "ops", provider: slack, receiver }).components
    expect([alerts.name, push?.name]).toEqual(["ops", "ops-receiver"])
    expect(alerts.resources.deliveries.metadata?.name).toBe("ops")
    expect(alerts.resources.deliveries.spec?.providerRef).toEqual({ name: "ops" })
  })

  it.each<[string, NotificationProvider, string]>([
    [
      "a Secret outside of flux-system",
      { ...slack, secret: secretHandle("slack", "address", "velero") },
      "secret velero/slack is not in flux-system",
    ],
    [
      "a namespace that comes twice",
      { ...slack, namespaces: ["a", "b"].map((name) => secretHandle(name, "address", "velero")) },
      '"velero" is to be watched twice',
    ],
    [
      "flux-system among the further ones",
      { type: "generic", address: "http://a.b", namespaces: ["flux-system"] },
      "flux-system is watched in any case",
    ],
  ])("refuse %s", (_what, provider, message) => {
    expect(() => notifications({ provider })).toThrow(message)
  })
})

const further = secretHandle("slack-url", "address", "istio-system")
const all = notifications({
  provider: { ...slack, namespaces: [further] },
  metadata: { cluster: "production" },
  exclude: ["x"],
  receiver,
})

it("fits the definitions of Flux and the Gateway API to the letter", (context) => {
  const folder = requireShared(context, "crds")
  const resources = all.components.flatMap((each) => Object.values(each.resources))
  expect(resources).toHaveLength(8)
  for (const resource of resources) expect(strictCrdErrors(resource, folder)).toEqual([])
})

it("passes generation, with the models of Flux", async () => {
  const namespace: Component = {
    name: "namespaces",
    resources: {
      mesh: { apiVersion: "v1", kind: "Namespace", metadata: { name: "istio-system" } },
    },
  }
  const environment = {
    name: "test",
    components: [
      all,
      gatewayApi,
      gateway,
      namespace,
      secrets("flux-system"),
      secrets("istio-system"),
    ],
    delivery: flux(),
  }
  expect((await generate(environment)).findings).toEqual([])
})

it.each([
  ["Provider", { type: "pigeon" }, "type"],
  ["Alert", { providerRef: { name: "a" }, eventSources: [{ kind: "Pod", name: "*" }] }, "kind"],
])("refuses a %s that Flux would refuse", async (kind, spec, field) => {
  const resource = {
    apiVersion: "notification.toolkit.fluxcd.io/v1beta3",
    kind,
    metadata: { name: "a", namespace: "flux-system" },
    spec,
  }
  const { findings } = await generate({
    name: "test",
    components: [{ name: "a", resources: { resource } }],
    delivery: flux(),
  })
  expect(findings.map(({ where }) => where.path?.at(-1))).toEqual([field])
})
