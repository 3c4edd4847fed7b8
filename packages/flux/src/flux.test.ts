import { generate, type Component, type CustomKind, type Environment } from "@supaflux/core"
import { expect, it } from "vitest"
import { parse } from "yaml"
import { chartComponent } from "./chart-component.ts"
import type { FluxOptions } from "./flux-options.ts"
import { flux } from "./flux.ts"

interface Kustomization {
  readonly spec: Readonly<Record<string, unknown>>
}

const widget: CustomKind = {
  group: "example.com",
  kind: "Widget",
  scope: "Namespaced",
  health: { current: "status.phase == 'Ready'" },
}
const namespaces: Component = {
  name: "namespaces",
  resources: { app: { apiVersion: "v1", kind: "Namespace", metadata: { name: "app" } } },
}
const operator = chartComponent({
  name: "operator",
  namespace: "app",
  chart: { type: "oci", url: "oci://example.com/charts/operator", version: "1.2.3" },
  values: {},
  crds: "Skip",
  onFailure: "remediate",
  provides: { crds: [widget] },
})
const widgets: Component = {
  name: "widgets",
  namespace: "app",
  resources: {
    one: { apiVersion: "example.com/v1", kind: "Widget", metadata: { name: "one" } },
    two: { apiVersion: "example.com/v1", kind: "Widget", metadata: { name: "two" } },
  },
}
const bundle: Component = {
  name: "bundle",
  resources: {},
  delivery: {
    prune: false,
    external: {
      path: "./config",
      source: {
        apiVersion: "source.toolkit.fluxcd.io/v1",
        kind: "GitRepository",
        metadata: { name: "bundle", namespace: "flux-system" },
        spec: { interval: "1h", url: "https://example.com/bundle" },
      },
    },
  },
}

async function files(
  components: Environment["components"],
  options?: FluxOptions,
): Promise<ReadonlyMap<string, string>> {
  const { rendered, findings } = await generate({
    name: "test",
    components,
    delivery: flux(options),
  })
  expect(findings).toEqual([])
  return new Map(rendered?.files.map(({ path, content }) => [path, content]))
}

async function specOf(
  component: string,
  components: Environment["components"],
  options?: FluxOptions,
): Promise<Kustomization["spec"]> {
  const path = `sync/kustomization.kustomize.toolkit.fluxcd.io_flux-system_${component}.yaml`
  const kustomization = parse((await files(components, options)).get(path) ?? "") as Kustomization
  return kustomization.spec
}

it("waits, retries, prunes and bounds each component", async () => {
  expect(await specOf("namespaces", [namespaces])).toEqual({
    interval: "1h",
    retryInterval: "1m",
    timeout: "5m",
    sourceRef: { kind: "GitRepository", name: "flux-system" },
    path: "./generated/test/components/namespaces",
    prune: true,
    wait: true,
  })
})

it("orders by the derived dependencies", async () => {
  const spec = await specOf("widgets", [widgets, operator, namespaces])
  expect(spec["dependsOn"]).toEqual([{ name: "namespaces" }, { name: "operator" }])
})

it("adds one health check for each kind that declares one", async () => {
  const spec = await specOf("widgets", [widgets, operator, namespaces])
  expect(spec["healthCheckExprs"]).toEqual([
    { apiVersion: "example.com/v1", kind: "Widget", current: "status.phase == 'Ready'" },
  ])
})

it("leaves health checks out where nothing waits", async () => {
  const loose = { ...widgets, delivery: { wait: false } }
  const spec = await specOf("widgets", [loose, operator, namespaces])
  expect(spec["wait"]).toBe(false)
  expect(spec).not.toHaveProperty("healthCheckExprs")
})

it("waits longer than the release with all its retries", async () => {
  expect((await specOf("operator", [operator, namespaces]))["timeout"]).toBe("21m")
})

it("counts the retries of upgrades and the time of tests", async () => {
  const release = chartComponent({
    name: "release",
    namespace: "app",
    chart: { type: "oci", url: "oci://example.com/charts/release", version: "1.2.3" },
    values: {},
    crds: "Skip",
    onFailure: "rollback",
    retries: 1,
    timeout: "10m",
    testTimeout: "5m",
  })
  expect((await specOf("release", [release, namespaces]))["timeout"]).toBe("31m")
})

it("fetches an external component from its own source, and writes no folder for it", async () => {
  expect(await specOf("bundle", [bundle])).toMatchObject({
    sourceRef: { kind: "GitRepository", name: "bundle" },
    path: "./config",
    prune: false,
  })
  const paths = [...(await files([bundle])).keys()]
  expect(paths).toContain("sync/gitrepository.source.toolkit.fluxcd.io_flux-system_bundle.yaml")
  expect(paths.filter((path) => path.startsWith("components/"))).toEqual([])
})

it("refuses an external source that Flux has no kind for", async () => {
  const source = { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "x" } }
  const wrong = { ...bundle, delivery: { external: { path: ".", source } } }
  await expect(files([wrong])).rejects.toThrow(/cannot fetch manifests from a ConfigMap/)
})

it("lists every file of every folder for kustomize", async () => {
  const written = await files([namespaces, operator, widgets])
  expect([...written.keys()]).toEqual([
    "components/namespaces/kustomization.yaml",
    "components/namespaces/namespace_app.yaml",
    "components/operator/helmrelease.helm.toolkit.fluxcd.io_app_operator.yaml",
    "components/operator/kustomization.yaml",
    "components/operator/ocirepository.source.toolkit.fluxcd.io_app_operator.yaml",
    "components/widgets/kustomization.yaml",
    "components/widgets/widget.example.com_app_one.yaml",
    "components/widgets/widget.example.com_app_two.yaml",
    "kustomization.yaml",
    "sync/kustomization.kustomize.toolkit.fluxcd.io_flux-system_namespaces.yaml",
    "sync/kustomization.kustomize.toolkit.fluxcd.io_flux-system_operator.yaml",
    "sync/kustomization.kustomize.toolkit.fluxcd.io_flux-system_widgets.yaml",
    "sync/kustomization.yaml",
  ])
  expect(parse(written.get("kustomization.yaml") ?? "")).toMatchObject({
    resources: ["flux-system", "sync"],
  })
})

it("takes the repository, the intervals and the service account of a tenant", async () => {
  const options: FluxOptions = {
    repository: "platform",
    interval: "30m",
    retryInterval: "30s",
    serviceAccountName: "kustomize-controller",
  }
  expect(await specOf("namespaces", [namespaces], options)).toMatchObject({
    sourceRef: { name: "platform" },
    interval: "30m",
    retryInterval: "30s",
    serviceAccountName: "kustomize-controller",
  })
})

it("leaves placeholders that flux bootstrap fills and whose kustomization.yaml it keeps", async () => {
  const { rendered } = await generate({ name: "test", components: [], delivery: flux() })
  const [reserved] = rendered?.reserved ?? []
  expect(reserved?.directory).toBe("flux-system")
  const kustomization = reserved?.placeholders.find(({ path }) => path === "kustomization.yaml")
  expect(parse(kustomization?.content ?? "")).toMatchObject({
    resources: ["gotk-components.yaml", "gotk-sync.yaml"],
  })
})

it("has Flux end a health check that waits when a newer commit is there", async () => {
  const { rendered } = await generate({ name: "test", components: [], delivery: flux() })
  const { placeholders } = rendered?.reserved[0] ?? { placeholders: [] }
  const text = placeholders.find(({ path }) => path === "kustomization.yaml")?.content ?? ""
  const [patch] = (parse(text) as { readonly patches: readonly { patch: string }[] }).patches
  expect(patch).toMatchObject({ target: { kind: "Deployment", name: "kustomize-controller" } })
  expect(parse(patch?.patch ?? "")).toEqual([
    {
      op: "add",
      path: "/spec/template/spec/containers/0/args/-",
      value: "--feature-gates=CancelHealthCheckOnNewRevision=true",
    },
  ])
})
