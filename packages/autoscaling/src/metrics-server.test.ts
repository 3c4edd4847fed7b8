import type { Handle } from "@supaflux/core"
import {
  freeFormValues,
  requireShared,
  snapshotOf,
  strictCrdErrors,
  unknownValuePaths,
} from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { metricsServer, type MetricsServerOptions } from "./metrics-server.ts"
import { versions } from "./versions.ts"

const certManager: Handle<"cert-manager"> = {
  handle: "cert-manager",
  component: "cert-manager",
  label: "cert-manager",
}
const build = (options: Partial<MetricsServerOptions> = {}) =>
  metricsServer({ certManager, ...options })
const valuesOf = (options: Partial<MetricsServerOptions> = {}): Record<string, unknown> => ({
  ...build(options).resources.release.spec?.values,
})

describe("metricsServer", () => {
  it("makes the resources as they are applied", async () => {
    await expect(snapshotOf(build().resources)).toMatchFileSnapshot(
      "__snapshots__/metrics-server.yaml",
    )
  })

  it.for(Object.entries(build().resources))(
    "fits its definition to the letter: %s",
    ([, resource], context) => {
      expect(strictCrdErrors(resource, requireShared(context, "crds"))).toEqual([])
    },
  )

  it("sets only values that the chart knows", (context) => {
    const file = `chart-values/metrics-server-${versions.metricsServer}.values.yaml`
    const values = valuesOf({ replicas: 3, monitoring: true })
    const free = freeFormValues["metrics-server"]
    expect(unknownValuePaths(requireShared(context, file), values, free)).toEqual([])
  })

  it("lets the API server check the certificate", () => {
    expect(valuesOf()).toMatchObject({
      apiService: { insecureSkipTLSVerify: false },
      tls: { type: "cert-manager", certManager: { addInjectorAnnotations: true } },
    })
  })

  it("has its certificate signed by an authority of its own, which keeps its key", () => {
    const { selfSigned, certificate, issuer } = build().resources
    expect(selfSigned["spec"]).toEqual({ selfSigned: {} })
    expect(certificate["spec"]).toMatchObject({
      isCA: true,
      issuerRef: { kind: selfSigned.kind, name: selfSigned.metadata?.name },
      privateKey: { rotationPolicy: "Never" },
    })
    expect(issuer["spec"]).toEqual({
      ca: { secretName: (certificate["spec"] as { secretName: string }).secretName },
    })
    expect(valuesOf()).toMatchObject({
      tls: {
        certManager: {
          existingIssuer: { enabled: true, kind: issuer.kind, name: issuer.metadata?.name },
        },
      },
    })
  })

  it("takes what cert-manager writes for no drift", () => {
    expect(build().resources.release.spec?.driftDetection).toEqual({
      mode: "enabled",
      ignore: [{ paths: ["/spec/caBundle"], target: { kind: "APIService" } }],
    })
  })

  it("runs as often as asked, with a budget that leaves room", () => {
    const pods = (replicas: number) => ({
      replicas,
      podDisruptionBudget: { enabled: replicas > 1, minAvailable: 1 },
    })
    for (const replicas of [1, 2, 3]) expect(valuesOf({ replicas })).toMatchObject(pods(replicas))
    expect(valuesOf()).toMatchObject(pods(2))
  })

  it.each([0, -1, 1.5, Number.NaN])("refuses %d replicas", (replicas) => {
    expect(() => build({ replicas })).toThrow(
      `metrics-server with ${replicas} replicas: give a positive integer.`,
    )
  })

  it("spreads its pods, which go last and have requests and a limit of memory", () => {
    const labelSelector = { matchLabels: { "app.kubernetes.io/name": "metrics-server" } }
    const whenUnsatisfiable = "ScheduleAnyway"
    expect(valuesOf()).toMatchObject({
      topologySpreadConstraints: [
        { topologyKey: "topology.kubernetes.io/zone", labelSelector, whenUnsatisfiable },
        { topologyKey: "kubernetes.io/hostname", labelSelector, whenUnsatisfiable },
      ],
      priorityClassName: "system-cluster-critical",
      resources: {
        requests: { cpu: expect.any(String) as string, memory: expect.any(String) as string },
        limits: { memory: expect.any(String) as string },
      },
    })
  })

  it("is scraped only when asked", () => {
    const scraped = (enabled: boolean) => ({ metrics: { enabled }, serviceMonitor: { enabled } })
    expect(valuesOf()).toMatchObject(scraped(false))
    expect(valuesOf({ monitoring: true })).toMatchObject(scraped(true))
  })

  it("waits for cert-manager, and what the author names", () => {
    const before = { name: "prometheus-crds", resources: {} }
    expect(build({ dependsOn: [before] }).dependsOn).toEqual([certManager, before])
  })

  it("lets the author's values win, and says so in the file", () => {
    const component = build({ values: { args: ["--v=2"], metrics: { enabled: true } } })
    expect(component.resources.release.spec?.values).toMatchObject({
      args: ["--v=2"],
      metrics: { enabled: true },
    })
    expect(component.notes?.["release"]).toEqual([
      "Values set by the environment:",
      "  args",
      "  metrics.enabled",
    ])
  })
})
