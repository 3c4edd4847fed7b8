import type { ResourceLiteral } from "@supaflux/core"
import { describe, expect, it } from "vitest"
import { changedFlux } from "../../test-support/changed-flux.ts"
import {
  configMap,
  helmRelease,
  widget,
  widgetDefinition,
  widgets,
} from "../../test-support/flux-objects.ts"
import { app, graphOf } from "../../test-support/graph-of.ts"
import { renderedAs } from "../../test-support/rendered-as.ts"
import { deadlock } from "./deadlock.ts"

const component = (name: string, resources: Readonly<Record<string, ResourceLiteral>>) => ({
  name,
  namespace: "app",
  resources,
})
const messages = async (...args: Parameters<typeof graphOf>) =>
  deadlock.check(await graphOf(...args)).map(({ message }) => message)

describe("what can come up", () => {
  it("may hold definitions, namespaces, classes and what needs them together: Flux applies these first", async () => {
    const namespace = { apiVersion: "v1", kind: "Namespace", metadata: { name: "new" } }
    const placed = { ...widget, metadata: { name: "widget", namespace: "new" } }
    expect(
      await messages([{ name: "all", resources: { widgetDefinition, namespace, placed } }]),
    ).toEqual([])
  })

  it("may have a webhook that admits the chart's own hooks", async () => {
    const release = helmRelease("guard")
    const webhook: ResourceLiteral = {
      apiVersion: "admissionregistration.k8s.io/v1",
      kind: "ValidatingWebhookConfiguration",
      metadata: { name: "guard" },
      webhooks: [{ rules: [{ operations: ["*"], apiGroups: ["*"], resources: ["*"] }] }],
    }
    const hook = configMap("seed", {
      metadata: { name: "seed", namespace: "app", annotations: { "helm.sh/hook": "post-install" } },
    })
    const graph = [...app(), component("guard", { release })]
    expect(await messages(graph, {}, renderedAs(release, [webhook, hook]))).toEqual([])
  })

  it("may read what it promises itself: somebody makes that by hand", async () => {
    const release = helmRelease("web")
    const pod: ResourceLiteral = {
      apiVersion: "v1",
      kind: "Pod",
      metadata: { name: "web", namespace: "app" },
      spec: { containers: [{ name: "web", envFrom: [{ secretRef: { name: "by-hand" } }] }] },
    }
    const byHand = {
      apiVersion: "v1",
      kind: "Secret",
      metadata: { name: "by-hand", namespace: "app" },
    }
    const web = { ...component("web", { release }), provides: { objects: [byHand] } }
    expect(await messages([...app(), web], {}, renderedAs(release, [pod]))).toEqual([])
  })

  it("has no circle", async () => {
    const operator = {
      ...component("operator", { release: helmRelease("operator") }),
      provides: widgets,
    }
    expect(await messages([...app(), operator, component("user", { widget })])).toEqual([])
  })
})

describe("what waits for itself", () => {
  it("is a custom resource beside the chart of its definition", async () => {
    const operator = {
      ...component("operator", { release: helmRelease("operator"), widget }),
      provides: widgets,
    }
    expect(
      await messages([...app(), operator, component("user", { other: configMap("x") })]),
    ).toEqual([
      "never comes up: Kustomization flux-system/operator needs the definition of Widget.example.com, which HelmRelease app/operator brings; Kustomization flux-system/operator applies HelmRelease app/operator",
    ])
  })

  it("is a circle of dependsOn, reported once, without what merely waits for it", async () => {
    const found = deadlock.check(
      await graphOf(
        [...app(), ...["a", "b", "c"].map((name) => component(name, { x: configMap(name) }))],
        {
          delivery: changedFlux({
            a: { dependsOn: [{ name: "b" }] },
            b: { dependsOn: [{ name: "a" }] },
            c: { dependsOn: [{ name: "a" }] },
          }),
        },
      ),
    )
    expect(found).toMatchObject([
      {
        message:
          "never comes up: Kustomization flux-system/a waits for Kustomization flux-system/b; Kustomization flux-system/b waits for Kustomization flux-system/a",
        node: { name: "a" },
      },
    ])
  })

  it("is a Kustomization that waits for a release that waits for one of a Kustomization that waits for it", async () => {
    const one = component("one", { release: helmRelease("one", { dependsOn: [{ name: "two" }] }) })
    const two = component("two", { release: helmRelease("two") })
    const changes = { two: { dependsOn: [{ name: "one" }] } }
    expect(await messages([...app(), one, two], { delivery: changedFlux(changes) })).toEqual([
      [
        "never comes up: Kustomization flux-system/one is ready only when HelmRelease app/one is",
        "HelmRelease app/one waits for HelmRelease app/two",
        "Kustomization flux-system/two applies HelmRelease app/two",
        "Kustomization flux-system/two waits for Kustomization flux-system/one",
      ].join("; "),
    ])
    const relaxed = { ...changes, one: { wait: false } }
    expect(await messages([...app(), one, two], { delivery: changedFlux(relaxed) })).toEqual([])
  })

  it("is a release whose values come from what its own chart brings", async () => {
    const valuesFrom = [{ kind: "ConfigMap", name: "values" }]
    const release = helmRelease("web", { valuesFrom })
    const values = configMap("values", {
      metadata: { name: "values", namespace: "app" },
      data: { "values.yaml": "" },
    })
    const graph = [...app(), component("web", { release })]
    expect(await messages(graph, {}, renderedAs(release, [values]))).toEqual([
      "never comes up: HelmRelease app/web needs the ConfigMap app/values, which HelmRelease app/web brings",
    ])
  })

  it("is a hook before the install that needs what the install brings", async () => {
    const release = helmRelease("web")
    const job = (when: string): ResourceLiteral => ({
      apiVersion: "batch/v1",
      kind: "Job",
      metadata: { name: "migrate", namespace: "app", annotations: { "helm.sh/hook": when } },
      spec: {
        template: {
          spec: { serviceAccountName: "web", containers: [{ name: "migrate", image: "web:1" }] },
        },
      },
    })
    const account = {
      apiVersion: "v1",
      kind: "ServiceAccount",
      metadata: { name: "web", namespace: "app" },
    }
    const found = (when: string) =>
      messages(
        [...app(), component("web", { release })],
        {},
        renderedAs(release, [job(when), account]),
      )
    expect(await found("post-install,post-upgrade")).toEqual([])
    expect(await found("test")).toEqual([])
    expect(await found("pre-install, pre-upgrade")).toEqual([
      "never comes up: HelmRelease app/web is ready only when Job app/migrate is; HelmRelease app/web needs the ServiceAccount app/web, which HelmRelease app/web brings",
    ])
  })
})
