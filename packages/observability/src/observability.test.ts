import type { Component } from "@supaflux/core"
import {
  freeFormValues,
  requireShared,
  strictCrdErrors,
  unknownValuePaths,
} from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { observability } from "./observability.ts"
import type { ObservabilityOptions } from "./observability-options.ts"
import type { ObservabilityChoice } from "./presets.ts"
import { everyChoice } from "./test-support/choices.ts"
import { platform } from "./test-support/platform.ts"
import { releaseValues } from "./test-support/release-values.ts"
import { versions } from "./versions.ts"

/** Charts of the components, as the files of their default values are called. */
const charts: Readonly<Record<string, string>> = {
  beyla: `beyla-${versions.beyla}`,
  "datadog-operator": `datadog-operator-${versions.datadogOperator}`,
  // The next one's, which is all that there is: it has the same keys.
  "eck-operator": "eck-operator-3.6.0-SNAPSHOT",
  "fluent-bit": `fluent-bit-${versions.fluentBit}`,
  "kube-prometheus-stack": `kube-prometheus-stack-${versions.kubePrometheusStack}`,
  loki: `loki-${versions.loki}`,
  obi: `opentelemetry-ebpf-instrumentation-${versions.obi}`,
  "otel-collector": `opentelemetry-collector-${versions.collector}`,
  "postgres-exporter": `prometheus-postgres-exporter-${versions.postgresExporter}`,
  signoz: `signoz-${versions.signoz}`,
  thanos: `thanos-${versions.thanos}`,
  "victoria-metrics": `victoria-metrics-k8s-stack-${versions.victoriaMetricsStack}`,
}

const build = (choice: ObservabilityChoice, size: "large" | "small" = "large") =>
  observability({ ...platform, ...choice, size } as ObservabilityOptions)
const componentsOf = (choice: ObservabilityChoice, size?: "large" | "small") =>
  build(choice, size).components as readonly Component[]
const named = (name: string): ObservabilityChoice => {
  const choice = everyChoice[name]
  if (choice === undefined) throw new Error(`There is no choice "${name}".`)
  return choice
}

const releases = Object.entries(everyChoice).flatMap(([name, choice]) =>
  (["large", "small"] as const).flatMap((size) =>
    componentsOf(choice, size)
      .filter(({ resources }) => "release" in resources)
      .map((component) => ({ name, size, release: component.name, component })),
  ),
)

it.for(releases.filter(({ release }) => release in charts))(
  "sets only values that the chart knows: $name, $size, $release",
  ({ release, component }, context) => {
    const chart = charts[release] ?? ""
    const file = requireShared(context, `chart-values/${chart}.values.yaml`)
    const free = freeFormValues[chart.replace(/-\d.*$/, "")] ?? []
    const unknown = unknownValuePaths(file, releaseValues([component], release), free)
    expect(unknown).toEqual([])
  },
)

it("knows the chart of every release, but that of Pixie", () => {
  const others = releases.filter(({ release }) => !(release in charts))
  expect([...new Set(others.map(({ release }) => release))]).toEqual(["pixie"])
  // Its defaults are not among the reference data: these are what its templates read.
  const [pixie] = others.map(({ component }) => releaseValues([component], "pixie"))
  expect(Object.keys(pixie ?? {})).toEqual([
    "clusterName",
    "cloudAddr",
    "customDeployKeySecret",
    "deployOLM",
    "pemMemoryLimit",
  ])
})

it.for(releases.filter(({ size }) => size === "large"))(
  "is a release that fits its definition to the letter: $name, $release",
  ({ component }, context) => {
    const folder = requireShared(context, "crds")
    for (const resource of Object.values(component.resources)) {
      if (!resource.apiVersion.includes("toolkit.fluxcd.io")) continue
      expect(strictCrdErrors(resource, folder)).toEqual([])
    }
  },
)

describe("observability", () => {
  it("is the components of the choice, in the order of their making", () => {
    const names = Object.fromEntries(
      Object.keys(everyChoice).map((name) => [
        name,
        componentsOf(named(name)).map((component) => component.name),
      ]),
    )
    expect(names).toMatchSnapshot()
  })

  it("offers metrics where they are among the choice", () => {
    expect(build(named("Prometheus alone")).metrics?.engine).toBe("prometheus")
    expect(
      build(named("VictoriaMetrics alone, CloudWatch, OBI to New Relic")).metrics?.engine,
    ).toBe("victoria-metrics")
    expect(build(named("Pixie")).metrics).toBeUndefined()
  })

  it("shows logs in Grafana where they are in Loki", () => {
    const sources = (name: string) => build(named(name)).metrics?.grafana.dataSources.logs
    expect(sources("selfHosted with Thanos")).toBe("logs")
    expect(sources("VictoriaMetrics alone, CloudWatch, OBI to New Relic")).toBeUndefined()
  })

  it("keeps what looks like a variable of Flux from being one, and marks nothing else", () => {
    for (const name of Object.keys(everyChoice)) {
      for (const component of componentsOf(named(name))) {
        for (const resource of Object.values(component.resources)) {
          const annotation =
            resource.metadata?.annotations?.["kustomize.toolkit.fluxcd.io/substitute"]
          const expected = JSON.stringify(resource).includes("${") ? "disabled" : undefined
          expect({ component: component.name, annotation }).toEqual({
            component: component.name,
            annotation: expected,
          })
        }
      }
    }
  })

  it("says of each association of Pod Identity what it is for", () => {
    const pairs = Object.keys(everyChoice).flatMap((name) =>
      componentsOf(named(name)).flatMap(({ needs = [] }) =>
        needs.flatMap((need) =>
          need.type === "pod-identity" ? [`${need.namespace}/${need.serviceAccount}`] : [],
        ),
      ),
    )
    expect([...new Set(pairs)].sort()).toEqual([
      "logging/fluent-bit",
      "loki/loki",
      "monitoring/grafana",
      "monitoring/kube-prometheus-stack-prometheus",
      "monitoring/thanos",
    ])
  })

  it("names every Secret and holds none", () => {
    const text = JSON.stringify(Object.keys(everyChoice).map((name) => componentsOf(named(name))))
    expect(text).not.toMatch(/"kind":"Secret","(?:string)?[dD]ata"/)
    // SigNoz' password, which the chart takes in no other way.
    expect(text).toContain(
      '"valuesFrom":[{"kind":"Secret","name":"clickhouse","valuesKey":"password","targetPath":"clickhouse.password"}]',
    )
  })
})
