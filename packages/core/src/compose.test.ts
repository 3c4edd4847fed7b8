import { expect, it } from "vitest"
import { compose } from "./compose.ts"
import type { Component } from "./component.ts"
import type { Environment } from "./environment.ts"
import {
  appNamespace,
  component,
  configMap,
  environment,
  handle,
  namespace,
  widget,
  widgetKind,
} from "./test-support/samples.ts"

const names = (env: Environment): string[] =>
  compose(env).composition.components.map((entry) => entry.component.name)

const edges = (env: Environment, name: string): string[] =>
  compose(env)
    .composition.components.filter((entry) => entry.component.name === name)
    .flatMap((entry) => entry.dependencies)
    .map(({ on, reasons }) => `${on}: ${reasons.map((r) => `${r.type} ${r.what}`).join(", ")}`)

it("flattens groups at any depth", () => {
  const group = { components: [component("a"), { components: [component("b")] }] }
  expect(names(environment([group, component("c")]))).toEqual(["a", "b", "c"])
})

it("applies a component after the one whose handle it holds", () => {
  const user = component("user", {}, { dependsOn: [handle("store", "secret store aws")] })
  const env = environment([user, component("store")])
  expect(names(env)).toEqual(["store", "user"])
  expect(edges(env, "user")).toEqual(["store: handle secret store aws"])
})

it("applies a component after those in its dependsOn", () => {
  const first = component("first")
  const env = environment([component("second", {}, { dependsOn: [first] }), first])
  expect(names(env)).toEqual(["first", "second"])
  expect(edges(env, "second")).toEqual(["first: dependsOn first"])
})

it("applies a custom resource after the component that provides its definition", () => {
  const operator = component("operator", {}, { provides: { crds: [widgetKind] } })
  const env = environment([component("user", { w: widget("w") }), operator, appNamespace])
  expect(names(env)).toEqual(["operator", "namespaces", "user"])
  expect(edges(env, "user")).toEqual([
    "namespaces: namespace app",
    "operator: crd Widget.example.com",
  ])
})

it("applies a component after the definitions that its chart hides the need of", () => {
  const operator = component("operator", {}, { provides: { crds: [widgetKind] } })
  const { group, kind } = widgetKind
  const kinds = [{ group, kind, use: "renders", purpose: "a widget" }] as const
  const env = environment([component("user", {}, { requires: { kinds } }), operator])
  expect(names(env)).toEqual(["operator", "user"])
  expect(edges(env, "user")).toEqual(["operator: crd Widget.example.com"])
})

it("knows a definition that is a resource itself", () => {
  const crd = {
    apiVersion: "apiextensions.k8s.io/v1",
    kind: "CustomResourceDefinition",
    metadata: { name: "widgets.example.com" },
    spec: { group: "example.com", scope: "Namespaced", names: { kind: "Widget" } },
  }
  const env = environment([component("user", { w: widget("w") }), component("crds", { crd })])
  expect(edges(env, "user")).toEqual(["crds: crd Widget.example.com"])
})

it("applies a namespaced resource after the component that declares its namespace", () => {
  const env = environment([component("app", { c: configMap("c", "app") }), appNamespace])
  expect(edges(env, "app")).toEqual(["namespaces: namespace app"])
})

it("waits for nobody because of what the cluster or the engine has already", () => {
  const env = environment(
    [component("app", { w: widget("w", "flux-system"), c: configMap("c", "kube-system") })],
    {
      delivery: {
        provides: { namespaces: ["flux-system"] },
        deliver: () => ({ resources: [], files: [], reserved: [] }),
      },
      provides: { crds: [widgetKind] },
    },
  )
  expect(edges(env, "app")).toEqual([])
})

it("gives every reason for one edge, once", () => {
  const store = component("store", { app: namespace("app") }, { provides: { crds: [widgetKind] } })
  const user = component(
    "user",
    { a: widget("a"), b: widget("b") },
    { dependsOn: [handle("store", "x"), handle("store", "x"), store] },
  )
  expect(edges(environment([user, store]), "user")).toEqual([
    "store: handle x, dependsOn store, crd Widget.example.com, namespace app",
  ])
})

it("keeps the listed order where nothing else decides", () => {
  const list = ["d", "a", "c", "b"].map((name) => component(name))
  expect(names(environment(list))).toEqual(["d", "a", "c", "b"])
})

it("puts the component's namespace on namespaced resources that name none", () => {
  const app = component(
    "app",
    { c: configMap("c"), other: configMap("o", "other"), ns: namespace("app") },
    { namespace: "app" },
  )
  const [composed] = compose(environment([app])).composition.components
  expect(composed?.resources.map(({ resource }) => resource.metadata?.namespace)).toEqual([
    "app",
    "other",
    undefined,
  ])
})

it("lets a resource's own labels win over the common ones", () => {
  const resource = {
    ...configMap("c", "app"),
    metadata: { name: "c", namespace: "app", labels: { tier: "own" } },
  }
  const env = environment([component("app", { resource })], {
    commonMetadata: { labels: { tier: "common", "part-of": "x" }, annotations: { a: "1" } },
  })
  expect(compose(env).composition.components[0]?.resources[0]?.resource.metadata).toEqual({
    name: "c",
    namespace: "app",
    labels: { tier: "own", "part-of": "x" },
    annotations: { a: "1" },
  })
})

it("changes nothing of what it is given", () => {
  const env = environment([component("app", { c: configMap("c") }, { namespace: "app" })], {
    commonMetadata: { labels: { a: "b" } },
  })
  const before = structuredClone(env)
  compose(env)
  compose(env)
  expect(env).toEqual(before)
})

it("names every edge of a cycle with its reason", () => {
  const a: Component = component(
    "a",
    { n: namespace("x") },
    { dependsOn: [handle("b", "thing b")] },
  )
  const b = component("b", { c: configMap("c", "x") })
  const { findings, composition } = compose(environment([a, b, component("c")]))
  expect(findings).toMatchObject([
    {
      code: "DEPENDENCY_CYCLE",
      message:
        'components wait for each other: "a" waits for "b" (handle thing b), "b" waits for "a" (namespace x)',
    },
  ])
  expect(composition.components).toHaveLength(3)
})

it("reports each of two cycles once", () => {
  const pair = (x: string, y: string): Component[] => [
    component(x, {}, { dependsOn: [handle(y)] }),
    component(y, {}, { dependsOn: [handle(x)] }),
  ]
  const { findings } = compose(environment([...pair("a", "b"), ...pair("c", "d")]))
  expect(findings.map(({ code }) => code)).toEqual(["DEPENDENCY_CYCLE", "DEPENDENCY_CYCLE"])
})
