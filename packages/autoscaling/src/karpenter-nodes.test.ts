import type { Resource } from "@supaflux/core"
import { requireShared, snapshotOf, strictCrdErrors } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { karpenterKinds } from "./karpenter-kinds.ts"
import { karpenterNodes } from "./karpenter-nodes.ts"
import { karpenter } from "./karpenter.ts"

const scaling = karpenter({ clusterName: "production", interruptionQueue: "production-karpenter" })
const nodeClass = { role: "production-node", ami: "al2023@v20260810" } as const
const limits = { cpu: 64, memory: "256Gi" } as const
const pools = {
  spot: { capacity: ["spot"], limits, weight: 10 },
  "on-demand": { capacity: ["on-demand"], limits },
} as const
const common = { karpenter: scaling.karpenter, nodeClass, pools }

const samples = [
  karpenterNodes(common),
  karpenterNodes({
    ...common,
    nodeClass: {
      name: "bottlerocket",
      instanceProfile: "production-node",
      ami: "bottlerocket@v1.50.0",
      discovery: { subnets: { tier: "private" }, securityGroups: { role: "node" } },
      volume: { size: "100Gi", iops: 4000, throughput: 250, kmsKeyId: "alias/nodes" },
      tags: { team: "data" },
      spec: { kubelet: { maxPods: 110 } },
    },
    pools: {
      all: {
        capacity: ["reserved", "spot", "on-demand"],
        limits: { cpu: 8, memory: "1Ti", nodes: 4 },
        instances: {
          architectures: ["amd64", "arm64"],
          categories: ["m"],
          minGeneration: 7,
          families: ["m7i"],
          sizes: ["large"],
        },
        zones: ["eu-central-1a"],
        requirements: [{ key: "karpenter.k8s.aws/instance-memory", operator: "Lt", values: ["9"] }],
        labels: { "example.com/pool": "all" },
        taints: [{ key: "example.com/only", value: "mine", effect: "NoExecute" }],
        startupTaints: [{ key: "cni.istio.io/not-ready", effect: "NoSchedule" }],
        consolidation: { policy: "WhenEmpty", after: "Never" },
        budgets: [
          { nodes: 1, reasons: ["Drifted"] },
          { nodes: "0%", schedule: "0 6 * * mon-fri", duration: "14h" },
        ],
        expireAfter: "Never",
        terminationGracePeriod: "1h",
        weight: 100,
      },
    },
  }),
]
const resources = samples.flatMap((sample, index) =>
  Object.entries<Resource>(sample.resources).map(
    ([role, resource]) => [`${role} of sample ${index}`, resource] as const,
  ),
)

describe("karpenterNodes", () => {
  it("makes the resources as they are applied", async () => {
    await expect(snapshotOf(karpenterNodes(common).resources)).toMatchFileSnapshot(
      "__snapshots__/karpenter-nodes.yaml",
    )
  })

  it.for(resources)("fits its definition to the letter: %s", ([, resource], context) => {
    expect(strictCrdErrors(resource, requireShared(context, "crds"))).toEqual([])
  })

  it.for(resources)("fits the model of its kind: %s", async ([, resource]) => {
    const model = await karpenterKinds.find(({ kind }) => kind === resource.kind)?.model?.("v1")
    if (model === undefined) throw new Error(`There is no model of ${resource.kind}.`)
    expect(() => model.prototype.validate.call(resource)).not.toThrow()
  })

  it("has a pool for each name, all made of the one class", () => {
    const { resources } = karpenterNodes({
      ...common,
      nodeClass: { ...nodeClass, name: "general" },
    })
    expect(resources.nodeClass.metadata?.name).toBe("general")
    expect(resources["pool-spot"].metadata?.name).toBe("spot")
    for (const pool of [resources["pool-spot"], resources["pool-on-demand"]]) {
      expect(pool.spec.template.spec.nodeClassRef).toEqual({
        group: "karpenter.k8s.aws",
        kind: resources.nodeClass.kind,
        name: "general",
      })
    }
  })

  it("waits for Karpenter, and what the author names", () => {
    const before = { name: "before", resources: {} }
    expect(karpenterNodes({ ...common, dependsOn: [before] }).dependsOn).toEqual([
      scaling.karpenter,
      before,
    ])
  })

  it("waits for no component where Terraform has installed Karpenter", () => {
    const found = karpenter({ installedBy: "terraform", clusterName: "production" })
    expect(karpenterNodes({ ...common, karpenter: found.karpenter }).dependsOn).toEqual([])
  })

  it("offers the nodes, with their pools", () => {
    expect(karpenterNodes({ ...common, component: "general-nodes" }).nodes).toEqual({
      handle: "nodes",
      component: "general-nodes",
      label: "nodes of spot, on-demand",
      pools: ["spot", "on-demand"],
    })
    expect(karpenterNodes(common).name).toBe("karpenter-nodes")
  })

  it("needs a role, and tags to find the network by", () => {
    expect(karpenterNodes(common).needs).toMatchObject([
      { type: "role", name: "production-node", purpose: "role of the nodes" },
      { type: "network", name: "karpenter.sh/discovery=production" },
      { type: "network", name: "karpenter.sh/discovery=production" },
    ])
    expect(samples[1]?.needs).toMatchObject([
      { type: "role", name: "production-node", purpose: "instance profile of the nodes" },
      { type: "network", name: "tier=private", purpose: "tags of the nodes' subnets" },
      { type: "network", name: "role=node", purpose: "tags of the nodes' security groups" },
    ])
  })

  it("refuses to be without a pool", () => {
    expect(() => karpenterNodes({ ...common, pools: {} })).toThrow(
      "Karpenter makes no node without a pool: give pools at least one.",
    )
  })
})
