import type { ResourceLiteral } from "@supaflux/core"
import { describe, expect, it } from "vitest"
import { changedFlux } from "../../test-support/changed-flux.ts"
import { configMap, helmRelease } from "../../test-support/flux-objects.ts"
import { app, graphOf } from "../../test-support/graph-of.ts"
import { renderedAs } from "../../test-support/rendered-as.ts"
import { webhookLate } from "./webhook-late.ts"

const service: ResourceLiteral = {
  apiVersion: "v1",
  kind: "Service",
  metadata: { name: "web" },
  spec: { ports: [{ port: 80 }] },
}
const controller = (values: object) => ({
  name: "controller",
  namespace: "app",
  resources: { release: helmRelease("aws-load-balancer-controller", { values }) },
})
const user = { name: "user", namespace: "app", resources: { service } }

const late = async (values: object, dependsOn: readonly object[] | undefined, rest = {}) =>
  webhookLate.check(
    await graphOf([...app(), controller(values), user], {
      delivery: changedFlux({ user: { dependsOn }, ...rest }),
    }),
  )

describe("the webhook of a chart that nobody rendered", () => {
  it("is ready before what it admits, when that depends on it", async () => {
    expect(await late({}, [{ name: "controller" }])).toEqual([])
  })

  it("may refuse what does not depend on it, or on one that does not wait", async () => {
    expect(await late({}, [{ name: "namespaces" }])).toMatchObject([
      {
        message:
          "Service app/web needs the webhook of HelmRelease app/aws-load-balancer-controller, but may come before it: nothing makes Kustomization flux-system/user wait for Kustomization flux-system/controller, which brings it",
        node: { name: "web" },
      },
    ])
    expect(await late({}, [{ name: "controller" }], { controller: { wait: false } })).toHaveLength(
      1,
    )
  })

  it("admits no Services when that is turned off", async () => {
    expect(await late({ enableServiceMutatorWebhook: false }, [{ name: "namespaces" }])).toEqual([])
  })

  it("does not concern what is there before it", async () => {
    expect(
      await late({}, [{ name: "namespaces" }], { controller: { dependsOn: [{ name: "user" }] } }),
    ).toEqual([])
  })
})

describe("the webhook of a chart that was rendered", () => {
  const webhook = (rest: object, rule: object): ResourceLiteral => ({
    apiVersion: "admissionregistration.k8s.io/v1",
    kind: "ValidatingWebhookConfiguration",
    metadata: { name: "guard" },
    webhooks: [
      {
        name: "guard.example.com",
        rules: [{ operations: ["CREATE"], apiGroups: [""], resources: ["configmaps"], ...rule }],
        ...rest,
      },
    ],
  })
  const release = helmRelease("guard")
  const found = async (rest: object, rule: object = {}) =>
    webhookLate.check(
      await graphOf(
        [
          ...app(configMap("settings")),
          { name: "guard", namespace: "app", resources: { release } },
        ],
        {},
        renderedAs(release, [webhook(rest, rule)]),
      ),
    ).length

  it("refuses what its rules admit, when it fails closed", async () => {
    expect(await found({})).toBe(1)
    expect(await found({ failurePolicy: "Fail" })).toBe(1)
    expect(await found({}, { apiGroups: ["*"], resources: ["*"] })).toBe(1)
    expect(await found({ failurePolicy: "Ignore" })).toBe(0)
    expect(await found({}, { operations: ["UPDATE"] })).toBe(0)
    expect(await found({}, { resources: ["secrets"] })).toBe(0)
    expect(await found({}, { apiGroups: ["apps"] })).toBe(0)
  })

  it("is not judged where it selects by labels or conditions", async () => {
    const selector = { matchLabels: { guarded: "true" } }
    expect(await found({ namespaceSelector: selector })).toBe(0)
    expect(await found({ objectSelector: selector })).toBe(0)
    expect(await found({ matchConditions: [{ name: "x", expression: "true" }] })).toBe(0)
    expect(await found({ namespaceSelector: {}, objectSelector: {} })).toBe(1)
  })
})

describe("what a chart that nobody rendered is said to bring", () => {
  const definitions = {
    name: "cert-manager",
    namespace: "app",
    resources: { release: helmRelease("cert-manager") },
    provides: { crds: [{ group: "cert-manager.io", kind: "Certificate", scope: "Namespaced" }] },
  } as const
  const certified = {
    name: "certified",
    namespace: "app",
    resources: { release: helmRelease("certified") },
    requires: {
      kinds: [
        { group: "cert-manager.io", kind: "Certificate", use: "renders", purpose: "its own" },
      ],
    },
  } as const
  const found = async (on: string) => {
    const delivery = changedFlux({ certified: { dependsOn: [{ name: on }] } })
    return webhookLate.check(await graphOf([...app(), definitions, certified], { delivery }))
  }

  it("comes after the webhook that admits it", async () => {
    expect(await found("cert-manager")).toEqual([])
    expect((await found("namespaces")).map(({ message }) => message)).toEqual([
      expect.stringContaining(
        "HelmRelease app/certified needs the webhook of HelmRelease app/cert-manager (which admits the Certificate of its chart: its own)",
      ),
    ])
  })
})
