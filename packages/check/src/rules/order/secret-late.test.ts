import type { ResourceLiteral } from "@supaflux/core"
import { describe, expect, it } from "vitest"
import { changedFlux } from "../../test-support/changed-flux.ts"
import { configMap, helmRelease } from "../../test-support/flux-objects.ts"
import { app, graphOf } from "../../test-support/graph-of.ts"
import { renderedAs } from "../../test-support/rendered-as.ts"
import { secretLate } from "./secret-late.ts"

const crds = [
  { group: "external-secrets.io", kind: "ExternalSecret", scope: "Namespaced" },
] as const
const externalSecret: ResourceLiteral = {
  apiVersion: "external-secrets.io/v1",
  kind: "ExternalSecret",
  metadata: { name: "database" },
  spec: {
    secretStoreRef: { kind: "ClusterSecretStore", name: "store" },
    data: [{ secretKey: "password", remoteRef: { key: "database" } }],
  },
}
const deployment = (optional = false): ResourceLiteral => ({
  apiVersion: "apps/v1",
  kind: "Deployment",
  metadata: { name: "web" },
  spec: {
    selector: { matchLabels: { app: "web" } },
    template: {
      metadata: { labels: { app: "web" } },
      spec: {
        containers: [
          { name: "web", image: "web:1", envFrom: [{ secretRef: { name: "database", optional } }] },
        ],
      },
    },
  },
})
const exprs = (current: string) => [
  { apiVersion: "external-secrets.io/v1", kind: "ExternalSecret", current },
]
const ready = exprs("status.conditions.exists(c, c.type == 'Ready' && c.status == 'True')")
const platform = (web = deployment()) => [
  ...app(),
  { name: "secrets", namespace: "app", resources: { externalSecret } },
  { name: "web", namespace: "app", resources: { web } },
]
const late = async (secrets: object, web: object = {}, components = platform()) =>
  secretLate.check(
    await graphOf(components, {
      provides: { crds },
      delivery: changedFlux({
        secrets: { healthCheckExprs: ready, ...secrets },
        web: { dependsOn: [{ name: "secrets" }], ...web },
      }),
    }),
  )

describe("a Secret that pods read", () => {
  it("is synced before, when its Kustomization waits and knows what to wait for", async () => {
    expect(await late({})).toEqual([])
  })

  it("may be late when the Kustomization does not wait", async () => {
    expect(await late({ wait: false })).toMatchObject([
      {
        message:
          "Deployment app/web needs the Secret app/database, but may come before it: Kustomization flux-system/web is applied when Kustomization flux-system/secrets is applied, not when ExternalSecret app/database is ready: Kustomization flux-system/secrets has wait: false",
        node: { name: "web" },
        path: ["spec", "template", "spec", "containers", 0, "envFrom", 0, "secretRef"],
        hint: "set wait: true in Kustomization flux-system/secrets",
      },
    ])
  })

  it("may be late when the Kustomization waits for a kind that Flux calls ready at once", async () => {
    const [problem] = await late({ healthCheckExprs: undefined })
    expect(problem).toMatchObject({
      message: expect.stringContaining(
        "Flux takes a ExternalSecret without a status for ready, and Kustomization flux-system/secrets has no healthCheckExprs that look at it",
      ) as string,
      hint: "add to Kustomization flux-system/secrets healthCheckExprs for ExternalSecret that demand its condition",
    })
    expect(await late({ healthCheckExprs: exprs("true") })).toHaveLength(1)
    const all = "status.conditions.all(c, c.type != 'Ready' || c.status == 'True')"
    expect(await late({ healthCheckExprs: exprs(all) })).toHaveLength(1)
    const other = [{ ...ready[0], kind: "ClusterSecretStore" }]
    expect(await late({ healthCheckExprs: other })).toHaveLength(1)
  })

  it("may be late when nothing makes the pods wait", async () => {
    expect(await late({}, { dependsOn: [{ name: "namespaces" }] })).toMatchObject([
      { hint: "add secrets to dependsOn of Kustomization flux-system/web" },
    ])
  })

  it("is synced before when a health check names it, and not when it names another", async () => {
    const check = (name: string) => ({
      wait: false,
      healthChecks: [
        { apiVersion: "external-secrets.io/v1", kind: "ExternalSecret", name, namespace: "app" },
      ],
    })
    expect(await late(check("database"))).toEqual([])
    expect(await late(check("other"))).toHaveLength(1)
  })

  it("is Kubernetes' affair within one Kustomization, and nobody's when it is optional", async () => {
    const together = [
      ...app(),
      { name: "web", namespace: "app", resources: { externalSecret, web: deployment() } },
    ]
    expect(await late({}, { dependsOn: [{ name: "namespaces" }] }, together)).toEqual([])
    const optional = platform(deployment(true))
    expect(await late({}, { dependsOn: [{ name: "namespaces" }] }, optional)).toEqual([])
  })
})

describe("a Secret that values of a chart name", () => {
  const release = (values: object) => helmRelease("web", { values })
  const problems = async (
    values: object,
    on = "namespaces",
    charts?: ReturnType<typeof renderedAs>,
  ) => {
    const web = release(values)
    const components = [
      ...app(),
      { name: "secrets", namespace: "app", resources: { externalSecret } },
      { name: "web", namespace: "app", resources: { web } },
    ]
    const delivery = changedFlux({
      secrets: { healthCheckExprs: ready },
      web: { dependsOn: [{ name: on }] },
    })
    return secretLate.check(await graphOf(components, { provides: { crds }, delivery }, charts))
  }
  const named = { auth: { existingSecret: "database", passwordKey: "password" } }

  it("is synced before, where the release's Kustomization waits for it", async () => {
    expect(await problems(named, "secrets")).toEqual([])
  })

  it("may be late", async () => {
    expect(await problems(named)).toMatchObject([
      {
        message:
          "HelmRelease app/web needs the Secret app/database, but may come before it: nothing makes Kustomization flux-system/web wait for Kustomization flux-system/secrets, which brings it",
        path: ["spec", "values", "auth", "existingSecret"],
      },
    ])
    const env = [{ name: "P", valueFrom: { secretKeyRef: { name: "database", key: "password" } } }]
    expect(await problems({ env })).toHaveLength(1)
    expect(await problems({ alertmanager: { secrets: ["database"] } })).toHaveLength(1)
  })

  it("is not meant by any value that has its name, nor where it is switched off or optional", async () => {
    expect(await problems({ fullnameOverride: "database" })).toEqual([])
    expect(await problems({ auth: { enabled: false, existingSecret: "database" } })).toEqual([])
    expect(
      await problems({ envFrom: [{ secretRef: { name: "database", optional: true } }] }),
    ).toEqual([])
  })

  it("is judged by what the chart renders, where that is known", async () => {
    expect(await problems(named, "namespaces", renderedAs(release(named), []))).toEqual([])
  })
})

describe("an object that a program makes once it runs", () => {
  const trust = configMap("trust", { metadata: { name: "trust", namespace: "app" } })
  const controller = {
    name: "controller",
    namespace: "app",
    resources: { release: helmRelease("controller") },
    provides: { objects: [trust] },
  }
  const proxy = {
    name: "proxy",
    namespace: "app",
    resources: { release: helmRelease("proxy") },
    requires: { objects: [{ object: trust, purpose: "whom it trusts" }] },
  }
  const problems = async (on: string, wait = true, charts?: ReturnType<typeof renderedAs>) => {
    const delivery = changedFlux({ proxy: { dependsOn: [{ name: on }] }, controller: { wait } })
    return secretLate.check(await graphOf([...app(), controller, proxy], { delivery }, charts))
  }

  it("is there once the program's release is ready", async () => {
    expect(await problems("controller")).toEqual([])
    expect(await problems("controller", false)).toHaveLength(1)
    const rendered = renderedAs(controller.resources.release, [])
    expect(await problems("controller", true, rendered)).toEqual([])
    expect(await problems("controller", false, rendered)).toHaveLength(1)
    expect(await problems("namespaces")).toMatchObject([
      {
        message:
          "HelmRelease app/proxy needs the ConfigMap app/trust (whom it trusts), but may come before it: nothing makes Kustomization flux-system/proxy wait for Kustomization flux-system/controller, which brings it",
      },
    ])
  })
})
