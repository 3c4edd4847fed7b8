import type { PriorityClassHandle } from "@supaflux/core"
import { freeFormValues, requireShared, snapshotOf, unknownValuePaths } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { externalSecrets, type ExternalSecretsOptions } from "./external-secrets.ts"
import { externalSecretsKinds } from "./kinds.ts"
import { versions } from "./versions.ts"

const priorityClass: PriorityClassHandle = {
  handle: "priority-class",
  component: "namespaces",
  label: "priority class platform",
  name: "platform",
}

function valuesOf(options: ExternalSecretsOptions) {
  const { spec } = externalSecrets(options).resources.release
  return { ...spec?.values }
}

describe("externalSecrets", () => {
  it("makes the resources as they are applied", async () => {
    await expect(snapshotOf(externalSecrets().resources)).toMatchFileSnapshot(
      "./__snapshots__/external-secrets.yaml",
    )
  })

  it("sets only values that the chart knows", (context) => {
    const file = `chart-values/external-secrets-${versions.externalSecrets}.values.yaml`
    const values = valuesOf({ replicas: 3, monitoring: true, priorityClass })
    const free = freeFormValues["external-secrets"]
    expect(unknownValuePaths(requireShared(context, file), values, free)).toEqual([])
  })

  it("keeps the definitions when it is uninstalled, and never uninstalls on failure", () => {
    const { spec } = externalSecrets().resources.release
    expect(spec?.values).toMatchObject({
      crds: { annotations: { "helm.sh/resource-policy": "keep" } },
    })
    expect(spec?.install).toMatchObject({ crds: "Skip", strategy: { name: "RetryOnFailure" } })
    expect(spec?.upgrade).toMatchObject({ crds: "Skip", strategy: { name: "RetryOnFailure" } })
  })

  it("runs every pod as often as asked, with a budget that leaves room", () => {
    const pods = { replicaCount: 3, podDisruptionBudget: { enabled: true, minAvailable: 1 } }
    const expected = { ...pods, webhook: pods, certController: pods, leaderElect: true }
    expect(valuesOf({ replicas: 3 })).toMatchObject(expected)
  })

  it("makes no budget for a single pod, which could not leave its node", () => {
    const pods = { replicaCount: 1, podDisruptionBudget: { enabled: false } }
    const expected = { ...pods, webhook: pods, certController: pods }
    expect(valuesOf({ replicas: 1 })).toMatchObject(expected)
  })

  it.each([0, -1, 1.5, Number.NaN])("refuses %d replicas", (replicas) => {
    expect(() => externalSecrets({ replicas })).toThrow(
      `External Secrets with ${replicas} replicas: give a positive integer.`,
    )
  })

  it("gives every pod the priority, and waits for the class", () => {
    const pods = { priorityClassName: "platform" }
    const expected = { ...pods, webhook: pods, certController: pods }
    expect(valuesOf({ priorityClass })).toMatchObject(expected)
    expect(externalSecrets({ priorityClass }).dependsOn).toEqual([priorityClass])
  })

  it("waits for what the author names", () => {
    const before = { name: "prometheus-crds", resources: {} }
    expect(externalSecrets({ dependsOn: [before] }).dependsOn).toEqual([before])
  })

  it("is scraped only when asked", () => {
    expect(valuesOf({})).toMatchObject({ serviceMonitor: { enabled: false } })
    expect(valuesOf({ monitoring: true })).toMatchObject({
      serviceMonitor: { enabled: true, renderMode: "alwaysRender" },
    })
  })

  it("lets the author's values win, and says so in the file", () => {
    const component = externalSecrets({ values: { concurrent: 5, webhook: { replicaCount: 3 } } })
    expect(component.resources.release.spec?.values).toMatchObject({
      concurrent: 5,
      replicaCount: 2,
      webhook: { replicaCount: 3, podDisruptionBudget: { enabled: true } },
    })
    expect(component.notes?.["release"]).toEqual([
      "Values set by the environment:",
      "  concurrent",
      "  webhook.replicaCount",
    ])
  })

  it("provides the kinds of the operator", () => {
    expect(externalSecrets().provides).toEqual({ crds: externalSecretsKinds })
  })

  it("offers the operator, with the account that Pod Identity is associated with", () => {
    const { name, operator, resources } = externalSecrets({ namespace: "secrets" })
    expect(operator).toEqual({
      handle: "secret-operator",
      component: name,
      label: "External Secrets Operator",
      namespace: "secrets",
      serviceAccount: "external-secrets",
    })
    expect(resources.release.metadata?.namespace).toBe("secrets")
    expect(resources.release.spec?.values).toMatchObject({
      serviceAccount: { name: operator.serviceAccount },
    })
  })
})
