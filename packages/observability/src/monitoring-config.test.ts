import { compose, generate, validate, type MetricsHandle, type Resource } from "@supaflux/core"
import { requireShared, snapshotOf, strictCrdErrors } from "@supaflux/testing"
import { parse } from "yaml"
import { describe, expect, it } from "vitest"
import type { Watched } from "./alerts/watched.ts"
import { monitoringConfig } from "./monitoring-config.ts"
import { prometheusOperatorKinds } from "./prometheus/prometheus-operator-kinds.ts"
import { watchedEverything } from "./test-support/watched-everything.ts"

const metrics: MetricsHandle = {
  handle: "metrics",
  component: "stack",
  label: "metrics by prometheus",
  engine: "prometheus",
  namespace: "monitoring",
  selectorLabels: { release: "stack" },
  scraper: { namespace: "monitoring", serviceAccount: "prometheus" },
  queryUrl: "http://prometheus.monitoring.svc:9090",
  remoteWriteUrl: undefined,
  grafana: {
    dashboardLabel: { name: "grafana_dashboard", value: "1" },
    folderAnnotation: "grafana_folder",
    dataSources: { metrics: "metrics", logs: undefined, cloudwatch: "cloudwatch" },
  },
}
const build = (watch: Watched = watchedEverything) => monitoringConfig({ metrics, watch })
const resources = Object.entries<Resource>(build().resources)
const environment = () => ({
  name: "test",
  components: [build(), { name: "stack", resources: {} }],
  provides: { crds: prometheusOperatorKinds, namespaces: ["monitoring"] },
})

describe("monitoringConfig", () => {
  it("makes rules as they are applied", async () => {
    const { "rules-nodes": nodes, "rules-coverage": coverage } = build({ karpenter: {} }).resources
    await expect(snapshotOf({ nodes, coverage })).toMatchFileSnapshot(
      "./__snapshots__/monitoring-config.yaml",
    )
  })

  it.for(resources.filter(([, { kind }]) => kind === "PrometheusRule"))(
    "fits its definition to the letter: %s",
    ([, resource], context) => {
      expect(strictCrdErrors(resource, requireShared(context, "crds"))).toEqual([])
    },
  )

  it("has nothing wrong with it in an environment, and comes after its stack", async () => {
    const { composition, findings } = compose(environment())
    expect([...findings, ...(await validate(composition))]).toEqual([])
    expect(composition.components.map(({ component }) => component.name)).toEqual([
      "stack",
      "monitoring-config",
    ])
  })

  it("is found by its stack, and Flux leaves its $ alone", () => {
    const substitute = { "kustomize.toolkit.fluxcd.io/substitute": "disabled" }
    const metadata = (kind: string) =>
      resources
        .filter(([, resource]) => resource.kind === kind)
        .map(([, resource]) => ({
          labels: resource.metadata?.labels,
          annotations: resource.metadata?.annotations,
        }))
    const rule = { labels: { release: "stack" }, annotations: substitute }
    expect(metadata("PrometheusRule")).toEqual(Array.from({ length: 12 }, () => rule))
    const dashboard = {
      labels: { grafana_dashboard: "1" },
      annotations: { ...substitute, grafana_folder: "Supaflux" },
    }
    expect(metadata("ConfigMap")).toEqual(Array.from({ length: 15 }, () => dashboard))
  })

  it("has dashboards that are the same when they are read back from the manifest", async () => {
    const { rendered } = await generate(environment())
    const maps = (rendered?.files ?? []).filter(({ path }) =>
      path.includes("configmap_monitoring_dashboard-"),
    )
    expect(maps).toHaveLength(15)
    for (const { content } of maps) {
      // A ConfigMap may hold a mebibyte; Grafana's sidecar takes one file of it.
      expect(content.length).toBeLessThan(256 * 1024)
      const { metadata, data } = parse(content) as {
        metadata: { name: string }
        data: Record<string, string>
      }
      const [file, json = ""] = Object.entries(data)[0] ?? []
      expect(`dashboard-${file}`).toBe(`${metadata.name}.json`)
      expect(JSON.parse(json)).toMatchObject({ uid: `supaflux-${file?.replace(".json", "")}` })
      expect(json).toContain("${datasource}")
    }
  })

  it("links each alert to its page, where the author keeps them", () => {
    const text = (runbooks?: string) =>
      JSON.stringify(
        monitoringConfig({ metrics, watch: {}, ...(runbooks === undefined ? {} : { runbooks }) })
          .resources["rules-flux"],
      )
    expect(text()).toContain(
      "https://github.com/supaflux/supaflux/blob/main/docs/runbooks/flux-controller-down.md",
    )
    expect(text("https://wiki.example.com")).toContain(
      "https://wiki.example.com/flux-controller-down.md",
    )
  })
})
