import type { Component, GatewayApiHandle, Handle, NodesHandle } from "@supaflux/core"
import { karpenterNodes } from "./karpenter-nodes.ts"
import { karpenter, type Karpenter } from "./karpenter.ts"
import { metricsServer } from "./metrics-server.ts"

declare const certManager: Handle<"cert-manager">
declare const gatewayApi: GatewayApiHandle

const metrics = metricsServer({ certManager, values: { args: ["--v=2"], tolerations: null } })
metrics satisfies Component
metrics.resources.issuer satisfies object
// @ts-expect-error nothing renews the certificate without cert-manager
metricsServer({})
// @ts-expect-error a handle of another sort
metricsServer({ certManager: gatewayApi })
// @ts-expect-error a known value keeps its type
metricsServer({ certManager, values: { replicas: "2" } })

const cluster = { clusterName: "production", interruptionQueue: "production-karpenter" }
const scaling = karpenter({ ...cluster, values: { settings: { isolatedVPC: true } } })
scaling.controller satisfies Component
const present = karpenter({ installedBy: "terraform", clusterName: "production" })
present satisfies Karpenter
// @ts-expect-error Flux has no controller of its own there
void present.controller
// @ts-expect-error spot nodes would go with their pods on them
karpenter({ clusterName: "production" })
// @ts-expect-error what Terraform installs is configured there
karpenter({ ...cluster, installedBy: "terraform", replicas: 2 })
// @ts-expect-error nobody else installs it
karpenter({ ...cluster, installedBy: "helm" })
// @ts-expect-error no address
karpenter({ ...cluster, clusterEndpoint: "example.com" })

const nodeClass = { role: "node", ami: "al2023@v20260810" } as const
const limits = { cpu: 8, memory: "32Gi" } as const
const common = { karpenter: scaling.karpenter, nodeClass }
const nodes = karpenterNodes({ ...common, pools: { spot: { capacity: ["spot"], limits } } })
nodes.nodes satisfies NodesHandle
nodes.resources["pool-spot"].spec satisfies object
// @ts-expect-error no such pool
void nodes.resources["pool-spott"]

// @ts-expect-error a pool without limits can grow for ever
karpenterNodes({ ...common, pools: { spot: { capacity: ["spot"] } } })
// @ts-expect-error no capacity, no node
karpenterNodes({ ...common, pools: { spot: { capacity: [], limits } } })
// @ts-expect-error no such capacity
karpenterNodes({ ...common, pools: { spot: { capacity: ["cheap"], limits } } })
// @ts-expect-error a misspelt option
karpenterNodes({ ...common, pools: { spot: { capacity: ["spot"], limits, wieght: 1 } } })
karpenterNodes({
  ...common,
  pools: {
    spot: {
      capacity: ["spot"],
      limits,
      // @ts-expect-error a schedule holds for some time
      budgets: [{ nodes: 0, schedule: "@daily" }],
    },
  },
})
karpenterNodes({
  ...common,
  pools: {
    spot: {
      capacity: ["spot"],
      limits,
      // @ts-expect-error no such effect
      startupTaints: [{ key: "cni.istio.io/not-ready", effect: "NoStart" }],
    },
  },
})

const pools = { spot: { capacity: ["spot"], limits } } as const
const { karpenter: handle } = scaling
// @ts-expect-error the newest image replaces the nodes at a time that nobody chose
karpenterNodes({ karpenter: handle, pools, nodeClass: { role: "node", ami: "al2023@latest" } })
karpenterNodes({
  karpenter: handle,
  pools,
  // @ts-expect-error one identity
  nodeClass: { role: "node", instanceProfile: "node", ami: "al2023@v20260810" },
})
// @ts-expect-error no identity
karpenterNodes({ karpenter: handle, pools, nodeClass: { ami: "al2023@v20260810" } })
// @ts-expect-error another sort of handle
karpenterNodes({ ...common, pools, karpenter: certManager })
