import {
  freeFormValues,
  requireShared,
  snapshotOf,
  strictCrdErrors,
  unknownValuePaths,
} from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { karpenterKinds } from "./karpenter-kinds.ts"
import type { InstalledKarpenterOptions } from "./karpenter-options.ts"
import { karpenter } from "./karpenter.ts"
import { versions } from "./versions.ts"

const common = { clusterName: "production", interruptionQueue: "production-karpenter" }
const build = (options: Partial<InstalledKarpenterOptions> = {}) =>
  karpenter({ ...common, ...options })
const valuesOf = (options: Partial<InstalledKarpenterOptions> = {}): Record<string, unknown> => ({
  ...build(options).controller.resources.release.spec?.values,
})

describe("karpenter", () => {
  it.each(["crds", "controller"] as const)("makes the %s as they are applied", async (part) => {
    await expect(snapshotOf(build()[part].resources)).toMatchFileSnapshot(
      `__snapshots__/karpenter-${part}.yaml`,
    )
  })

  it("fits the definitions of Flux to the letter", (context) => {
    const { crds, controller } = build()
    for (const { resources } of [crds, controller]) {
      for (const resource of Object.values(resources)) {
        expect(strictCrdErrors(resource, requireShared(context, "crds"))).toEqual([])
      }
    }
  })

  it("sets only values that the chart knows", (context) => {
    const file = `chart-values/karpenter-${versions.karpenter}.values.yaml`
    const values = valuesOf({
      clusterEndpoint: "https://example.gr7.eu-central-1.eks.amazonaws.com",
      region: "eu-central-1",
      replicas: 3,
      monitoring: true,
    })
    expect(
      unknownValuePaths(requireShared(context, file), values, freeFormValues["karpenter"]),
    ).toEqual([])
  })

  it("keeps the definitions when they are uninstalled, and never uninstalls on failure", () => {
    const { spec } = build().crds.resources.release
    expect(spec?.values).toEqual({
      additionalAnnotations: { "helm.sh/resource-policy": "keep" },
    })
    expect(spec?.install).toMatchObject({ crds: "Skip", strategy: { name: "RetryOnFailure" } })
    expect(spec?.upgrade).toMatchObject({ crds: "Skip", strategy: { name: "RetryOnFailure" } })
  })

  it("leaves the controller's own copy of the definitions alone, and rolls it back on failure", () => {
    const { spec } = build().controller.resources.release
    expect(spec?.install).toMatchObject({ crds: "Skip", strategy: { name: "RetryOnFailure" } })
    expect(spec?.upgrade).toMatchObject({ crds: "Skip", remediation: { strategy: "rollback" } })
  })

  it("installs both charts at one version", () => {
    const { crds, controller } = build()
    expect([crds, controller].map(({ resources }) => resources.repository?.spec)).toMatchObject([
      {
        url: "oci://public.ecr.aws/karpenter/karpenter-crd",
        ref: { tag: versions.karpenter },
      },
      { url: "oci://public.ecr.aws/karpenter/karpenter", ref: { tag: versions.karpenter } },
    ])
  })

  it("starts the controller after the definitions, and those after what the author names", () => {
    const before = { name: "prometheus-crds", resources: {} }
    const { crds, controller, components } = build({ dependsOn: [before] })
    expect(crds.dependsOn).toEqual([before])
    expect(controller.dependsOn).toEqual([crds])
    expect(components).toEqual([crds, controller])
    expect([crds.name, controller.name]).toEqual(["karpenter-crd", "karpenter"])
  })

  it("provides its kinds with the definitions alone", () => {
    const { crds, controller, provides } = build()
    expect(crds.provides).toEqual({ crds: karpenterKinds, complete: true })
    expect([controller.provides, provides]).toEqual([undefined, {}])
  })

  it("knows its cluster and its queue", () => {
    expect(valuesOf()["settings"]).toEqual({
      clusterName: "production",
      interruptionQueue: "production-karpenter",
    })
    const clusterEndpoint = "https://example.gr7.eu-central-1.eks.amazonaws.com"
    expect(valuesOf({ clusterEndpoint })["settings"]).toMatchObject({ clusterEndpoint })
  })

  it("is told its region only when asked", () => {
    expect(valuesOf()["controller"]).not.toHaveProperty("env")
    expect(valuesOf({ region: "eu-central-1" })["controller"]).toMatchObject({
      env: [{ name: "AWS_REGION", value: "eu-central-1" }],
      resources: { limits: { memory: "1Gi" } },
    })
  })

  it("runs as often as asked, can always leave a node, and goes last", () => {
    expect(valuesOf()).toMatchObject({
      replicas: 2,
      podDisruptionBudget: { maxUnavailable: 1 },
      priorityClassName: "system-cluster-critical",
      topologySpreadConstraints: [{ whenUnsatisfiable: "ScheduleAnyway" }],
    })
    expect(valuesOf({ replicas: 1 })).toMatchObject({ replicas: 1 })
  })

  it("is scraped only when asked", () => {
    expect(valuesOf()).toMatchObject({ serviceMonitor: { enabled: false } })
    expect(valuesOf({ monitoring: true })).toMatchObject({ serviceMonitor: { enabled: true } })
  })

  it("needs a role for the account that the chart makes, and its queue", () => {
    expect(build().controller.needs).toMatchObject([
      { type: "pod-identity", namespace: "kube-system", serviceAccount: "karpenter" },
      { type: "queue", name: "production-karpenter" },
    ])
    expect(build().controller.resources.release.metadata?.namespace).toBe("kube-system")
    expect(valuesOf()).toMatchObject({ serviceAccount: { name: "karpenter" } })
  })

  it("offers itself, with the cluster that it serves", () => {
    expect(build().karpenter).toEqual({
      handle: "karpenter",
      component: "karpenter",
      label: "Karpenter of production",
      clusterName: "production",
      installedBy: "flux",
    })
  })

  it("installs nothing that Terraform has installed, and says that it is there", () => {
    expect(karpenter({ installedBy: "terraform", clusterName: "production" })).toEqual({
      components: [],
      karpenter: { ...build().karpenter, installedBy: "terraform" },
      provides: { crds: karpenterKinds },
    })
  })

  it("lets the author's values win, and says so in the file", () => {
    const { controller } = build({
      values: { dnsPolicy: "Default", settings: { isolatedVPC: true } },
    })
    expect(controller.resources.release.spec?.values).toMatchObject({
      dnsPolicy: "Default",
      settings: { isolatedVPC: true, clusterName: "production" },
    })
    expect(controller.notes?.["release"]).toEqual([
      "Values set by the environment:",
      "  dnsPolicy",
      "  settings.isolatedVPC",
    ])
  })

  it.each(["", "-a", "a b", "arn:aws:eks:eu-central-1:111122223333:cluster/production"])(
    "refuses the cluster name %j, whoever installs it",
    (clusterName) => {
      const message = `"${clusterName}" is no name of a cluster at EKS`
      expect(() => build({ clusterName })).toThrow(message)
      expect(() => karpenter({ installedBy: "terraform", clusterName })).toThrow(message)
    },
  )

  it.each([
    "",
    "https://sqs.eu-central-1.amazonaws.com/111122223333/production-karpenter",
    "arn:aws:sqs:eu-central-1:111122223333:production-karpenter",
  ])("refuses the queue %j", (interruptionQueue) => {
    expect(() => build({ interruptionQueue })).toThrow(
      `"${interruptionQueue}" is no name of a queue: give the last part of its address or ARN.`,
    )
  })

  it.each(["europe", ""])("refuses the region %j", (region) => {
    expect(() => build({ region })).toThrow(`"${region}" is no AWS region`)
  })

  it.each([0, 1.5, Number.NaN])("refuses %d replicas", (replicas) => {
    expect(() => build({ replicas })).toThrow(
      `Karpenter with ${replicas} replicas: give a positive integer.`,
    )
  })
})
