import type { GatewayApiHandle, PriorityClassHandle } from "@supaflux/core"
import { requireShared, snapshotOf, strictCrdErrors, unknownValuePaths } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { certManagerKinds } from "./cert-manager-kinds.ts"
import type { CertManagerOptions } from "./cert-manager-options.ts"
import { certManager } from "./cert-manager.ts"
import { versions } from "./versions.ts"

const gatewayApi: GatewayApiHandle = {
  handle: "gateway-api",
  component: "gateway-api-crds",
  label: "Gateway API 1.6.1",
  version: "1.6.1",
}
const priorityClass: PriorityClassHandle = {
  handle: "priority-class",
  component: "namespaces",
  label: "priority class platform",
  name: "platform",
}

const build = (options: Partial<CertManagerOptions> = {}) => certManager({ gatewayApi, ...options })
const valuesOf = (options: Partial<CertManagerOptions> = {}) => ({
  ...build(options).resources.release.spec?.values,
})

describe("certManager", () => {
  it("makes the resources as they are applied", async () => {
    await expect(snapshotOf(build().resources)).toMatchFileSnapshot(
      "__snapshots__/cert-manager.yaml",
    )
  })

  it("fits the definitions of Flux to the letter", (context) => {
    for (const resource of Object.values(build().resources)) {
      expect(strictCrdErrors(resource, requireShared(context, "crds"))).toEqual([])
    }
  })

  it("sets only values that the chart knows", (context) => {
    const file = `chart-values/cert-manager-${versions.certManager.slice(1)}.values.yaml`
    const values = valuesOf({ priorityClass, monitoring: true, nameservers: ["9.9.9.9:53"] })
    const freeForm = [
      "config",
      ...["", "webhook.", "cainjector.", "startupapicheck."].map((pod) => `${pod}resources`),
    ]
    expect(unknownValuePaths(requireShared(context, file), values, freeForm)).toEqual([])
  })

  it("keeps the definitions, and never uninstalls on failure", () => {
    const { spec } = build().resources.release
    expect(spec?.values).toMatchObject({ crds: { enabled: true, keep: true } })
    expect(spec?.install).toMatchObject({ crds: "Skip", strategy: { name: "RetryOnFailure" } })
    expect(spec?.upgrade).toMatchObject({ crds: "Skip", strategy: { name: "RetryOnFailure" } })
  })

  it("gives every pod requests and a limit of memory", () => {
    const resources = {
      requests: { cpu: expect.any(String) as string, memory: expect.any(String) as string },
      limits: { memory: expect.any(String) as string },
    }
    const pods = { resources }
    expect(valuesOf()).toMatchObject({
      ...pods,
      webhook: pods,
      cainjector: pods,
      startupapicheck: pods,
    })
  })

  it("spreads the pods of each Deployment by their own label", () => {
    const spread = (component: string) => {
      const labelSelector = { matchLabels: { "app.kubernetes.io/component": component } }
      const topologySpreadConstraints = [
        { topologyKey: "topology.kubernetes.io/zone", labelSelector },
        { topologyKey: "kubernetes.io/hostname", labelSelector },
      ]
      return { topologySpreadConstraints }
    }
    expect(valuesOf()).toMatchObject({
      ...spread("controller"),
      webhook: spread("webhook"),
      cainjector: spread("cainjector"),
    })
  })

  it("runs each Deployment as often as asked, with a budget where there is more than one pod", () => {
    const pods = (replicaCount: number) => ({
      replicaCount,
      podDisruptionBudget: { enabled: replicaCount > 1 },
    })
    expect(valuesOf()).toMatchObject({ ...pods(2), webhook: pods(3), cainjector: pods(2) })
    const replicas = { controller: 1, webhook: 1, cainjector: 4 }
    expect(valuesOf({ replicas })).toMatchObject({
      ...pods(1),
      webhook: pods(1),
      cainjector: pods(4),
    })
  })

  it.each([0, -1, 1.5, Number.NaN])("refuses %d pods", (webhook) => {
    expect(() => build({ replicas: { webhook } })).toThrow(
      `cert-manager with ${webhook} pods of its webhook: give a positive integer.`,
    )
  })

  it("lets every pod through the network unless told otherwise", () => {
    const pods = (enabled: boolean) => ({ networkPolicy: { enabled } })
    for (const enabled of [true, false]) {
      expect(valuesOf({ networkPolicy: enabled })).toMatchObject({
        ...pods(enabled),
        webhook: pods(enabled),
        cainjector: pods(enabled),
      })
    }
    expect(valuesOf()).toMatchObject(pods(true))
  })

  it("elects its leaders in its own namespace", () => {
    const { resources, namespace, certManager: handle } = build({ namespace: "certs" })
    expect(resources.release.spec?.values).toMatchObject({
      global: { leaderElection: { namespace: "certs" } },
    })
    expect(resources.release.metadata?.namespace).toBe("certs")
    expect([namespace, handle.namespace]).toEqual(["certs", "certs"])
  })

  it("asks the given resolvers alone", () => {
    expect(valuesOf({ nameservers: ["9.9.9.9:53", "1.0.0.1:53"] })).toMatchObject({
      dns01RecursiveNameservers: "9.9.9.9:53,1.0.0.1:53",
      dns01RecursiveNameserversOnly: true,
    })
  })

  it("is scraped only when asked", () => {
    const monitored = (enabled: boolean) => ({ prometheus: { servicemonitor: { enabled } } })
    expect(valuesOf()).toMatchObject(monitored(false))
    expect(valuesOf({ monitoring: true })).toMatchObject(monitored(true))
  })

  it("waits for the Gateway API, the priority class, and what the author names", () => {
    const before = { name: "prometheus-crds", resources: {} }
    expect(build({ priorityClass, dependsOn: [before] }).dependsOn).toEqual([
      gatewayApi,
      priorityClass,
      before,
    ])
    expect(valuesOf({ priorityClass })).toMatchObject({
      global: { priorityClassName: "platform" },
    })
  })

  it("lets the author's values win, and says so in the file", () => {
    const component = build({ values: { replicaCount: 5, webhook: { timeoutSeconds: 10 } } })
    expect(component.resources.release.spec?.values).toMatchObject({
      replicaCount: 5,
      webhook: { timeoutSeconds: 10, replicaCount: 3 },
    })
    expect(component.notes?.["release"]).toEqual([
      "Values set by the environment:",
      "  replicaCount",
      "  webhook.timeoutSeconds",
    ])
  })

  it("provides its kinds, at the version that is asked for", () => {
    const { provides, resources } = build({ version: "v1.21.2" })
    expect(provides).toEqual({ crds: certManagerKinds })
    expect(resources.repository?.spec).toMatchObject({ ref: { tag: "v1.21.2" } })
  })
})
