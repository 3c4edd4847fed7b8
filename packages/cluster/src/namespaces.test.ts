import { snapshotOf } from "@supaflux/testing"
import { NetworkPolicy } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicy"
import { PriorityClass } from "kubernetes-models/scheduling.k8s.io/v1/PriorityClass"
import { Namespace } from "kubernetes-models/v1/Namespace"
import { ResourceQuota } from "kubernetes-models/v1/ResourceQuota"
import { describe, expect, it } from "vitest"
import { namespaces } from "./namespaces.ts"

const cluster = namespaces({
  namespaces: {
    "external-secrets": { podSecurity: "restricted" },
    supabase: {
      podSecurity: "baseline",
      mesh: true,
      labels: { team: "data" },
      annotations: { owner: "data@example.com" },
      resourceQuota: { pods: 50, "requests.memory": "64Gi" },
    },
    monitoring: { podSecurity: "privileged", mesh: false, network: {} },
  },
  priorityClasses: {
    platform: { value: 1_000_000, description: "What everything else needs to run." },
    batch: { value: -10, description: "Work that can wait.", preemption: "Never" },
  },
})

const priority = (name: string, value: number) =>
  namespaces({ namespaces: {}, priorityClasses: { [name]: { value, description: "x" } } })

const models = { Namespace, NetworkPolicy, ResourceQuota, PriorityClass }

describe("namespaces", () => {
  it("makes the resources as they are applied", async () => {
    await expect(snapshotOf(cluster.resources)).toMatchFileSnapshot(
      "./__snapshots__/namespaces.yaml",
    )
  })

  it("makes resources that fit their models", () => {
    for (const resource of Object.values(cluster.resources)) {
      expect(() => models[resource.kind].prototype.validate.call(resource)).not.toThrow()
    }
  })

  it("reports breaches of the restricted standard wherever less is enforced", () => {
    const { labels } = cluster.resources["namespace-monitoring"].metadata ?? {}
    expect(labels).toMatchObject({
      "pod-security.kubernetes.io/enforce": "privileged",
      "pod-security.kubernetes.io/audit": "restricted",
      "pod-security.kubernetes.io/warn": "restricted",
    })
  })

  it("enrols in the mesh only the namespaces that ask for it", () => {
    const enrolled = Object.values(cluster.resources)
      .filter(({ metadata }) => metadata?.labels?.["istio.io/dataplane-mode"] === "ambient")
      .map(({ metadata }) => metadata?.name)
    expect(enrolled).toEqual(["supabase"])
  })

  it("keeps every namespace from being pruned", () => {
    for (const { kind, metadata } of Object.values(cluster.resources)) {
      const prune = metadata?.annotations?.["kustomize.toolkit.fluxcd.io/prune"]
      expect(prune).toBe(kind === "Namespace" ? "disabled" : undefined)
    }
  })

  it("closes the network of the namespaces that say what they need, and of no other", () => {
    const closed = Object.keys(cluster.resources).filter((role) => role.startsWith("network-"))
    expect(closed).toEqual([
      "network-policy-monitoring/default-deny",
      "network-policy-monitoring/allow-own-namespace",
      "network-policy-monitoring/allow-dns",
    ])
    expect(cluster.resources["network-policy-monitoring/default-deny"]).toMatchObject({
      metadata: { name: "default-deny", namespace: "monitoring" },
      spec: { podSelector: {}, policyTypes: ["Ingress", "Egress"] },
    })
  })

  it("opens the tunnel of the mesh for its members alone", () => {
    const opens = (mesh: boolean) =>
      "network-policy-app/allow-mesh" in
      namespaces({ namespaces: { app: { podSecurity: "restricted", mesh, network: {} } } })
        .resources
    expect([opens(true), opens(false)]).toEqual([true, false])
  })

  it("opens the way to the receiver of Flux at both ends", () => {
    const edge = { podSecurity: "restricted", network: { egress: {} } } as const
    const { resources } = namespaces({
      namespaces: { edge, other: edge, open: { podSecurity: "restricted" } },
      fluxReceiver: { from: "edge" },
    })
    expect(Object.keys(resources).filter((role) => role.includes("receiver"))).toEqual([
      "network-policy-edge/allow-egress-flux-receiver",
      "network-policy-flux-system/allow-receiver",
    ])
    const open = namespaces({
      namespaces: { open: { podSecurity: "restricted" } },
      fluxReceiver: { from: "open" },
    })
    expect(Object.keys(open.resources)).toEqual([
      "namespace-open",
      "network-policy-flux-system/allow-receiver",
    ])
  })

  it("lets labels and annotations of the author win", () => {
    const { resources } = namespaces({
      namespaces: {
        supabase: {
          podSecurity: "baseline",
          labels: { "pod-security.kubernetes.io/enforce-version": "v1.35" },
          annotations: { "kustomize.toolkit.fluxcd.io/prune": "enabled" },
        },
      },
    })
    expect(resources["namespace-supabase"].metadata).toMatchObject({
      labels: { "pod-security.kubernetes.io/enforce-version": "v1.35" },
      annotations: { "kustomize.toolkit.fluxcd.io/prune": "enabled" },
    })
  })

  it("writes the limits of a quota as text", () => {
    expect(cluster.resources["resource-quota-supabase"]?.spec?.hard).toEqual({
      pods: "50",
      "requests.memory": "64Gi",
    })
  })

  it("offers a priority class as a handle of its component", () => {
    expect(cluster.priorityClass("batch")).toEqual({
      handle: "priority-class",
      component: cluster.name,
      label: "priority class batch",
      name: "batch",
    })
  })

  it("gives the name of a declared namespace", () => {
    expect(cluster.namespaceName("supabase")).toBe("supabase")
  })

  it("passes on what must be ready before", () => {
    const before = { name: "before", resources: {} }
    expect(namespaces({ namespaces: {}, dependsOn: [before] }).dependsOn).toEqual([before])
  })

  it("refuses a namespace of Kubernetes itself", () => {
    expect(() =>
      namespaces({ namespaces: { "kube-system": { podSecurity: "privileged" } } }),
    ).toThrow(
      `Namespace "kube-system" belongs to Kubernetes, which reserves the prefix "kube-": leave it out.`,
    )
  })
})

describe("priority classes", () => {
  it("are replaced when their value changes", () => {
    expect(cluster.resources["priority-class-platform"].metadata?.annotations).toEqual({
      "kustomize.toolkit.fluxcd.io/force": "enabled",
    })
  })

  it("may not use the prefix that Kubernetes reserves", () => {
    expect(() => priority("system-web", 1)).toThrow(
      `Priority class "system-web" has the prefix "system-", which Kubernetes reserves: rename it.`,
    )
  })

  it.each([1.5, Number.NaN, 1_000_000_001, -2_147_483_649])(
    "may not have the value %d",
    (value) => {
      expect(() => priority("web", value)).toThrow(
        `Priority class "web" has the value ${value}: give an integer from -2147483648 to 1000000000.`,
      )
    },
  )

  it.each([1_000_000_000, -2_147_483_648])("may have the value %d", (value) => {
    expect(priority("web", value).resources).toMatchObject({ "priority-class-web": { value } })
  })
})
