import type { IEC2NodeClass } from "@kubernetes-models/karpenter/karpenter.k8s.aws/v1/EC2NodeClass"
import type { INodePool } from "@kubernetes-models/karpenter/karpenter.sh/v1/NodePool"
import {
  type Component,
  type ComponentOptions,
  located,
  type Need,
  type NodesHandle,
} from "@supaflux/core"
import { discoveryTags } from "./discovery-tags.ts"
import type { KarpenterHandle } from "./karpenter-handle.ts"
import type { DiscoveryTags, NodeClassOptions } from "./node-class-options.ts"
import { nodeClass } from "./node-class.ts"
import type { NodePoolOptions } from "./node-pool-options.ts"
import { nodePool } from "./node-pool.ts"

/** Options of {@link karpenterNodes}. */
export interface KarpenterNodesOptions<Pool extends string = string> extends ComponentOptions {
  /** Karpenter: `karpenter(…).karpenter`. */
  readonly karpenter: KarpenterHandle
  /** What the nodes are made of. */
  readonly nodeClass: NodeClassOptions
  /** The pools by name. */
  readonly pools: Readonly<Record<Pool, NodePoolOptions>>
  /** Name of the component, for environments with several node classes. @default "karpenter-nodes" */
  readonly component?: string
}

/** The resources of {@link karpenterNodes}: each pool's role ends in the name that the options gave. */
export type KarpenterNodesResources<Pool extends string = string> = {
  readonly nodeClass: IEC2NodeClass
} & {
  readonly [Name in Pool as `pool-${Name}`]: INodePool
}

/** The component that {@link karpenterNodes} makes. */
export interface KarpenterNodes<Pool extends string = string> extends Component<
  KarpenterNodesResources<Pool>
> {
  /** For components whose pods do not fit on the managed nodes. */
  readonly nodes: NodesHandle
}

function tagList(tags: DiscoveryTags): string {
  return Object.entries<string>(tags)
    .map(([key, value]) => `${key}=${value}`)
    .join(",")
}

function needs(options: NodeClassOptions, clusterName: string): readonly Need[] {
  const { role, instanceProfile, discovery = clusterName } = options
  const { subnets, securityGroups } = discoveryTags(discovery)
  return [
    {
      type: "role",
      name: role ?? instanceProfile ?? "",
      purpose: role === undefined ? "instance profile of the nodes" : "role of the nodes",
    },
    { type: "network", name: tagList(subnets), purpose: "tags of the nodes' subnets" },
    {
      type: "network",
      name: tagList(securityGroups),
      purpose: "tags of the nodes' security groups",
    },
  ]
}

/**
 * The nodes that Karpenter may make: an EC2NodeClass, and a NodePool for each kind of node. Ready once
 * Karpenter has found the image, the subnets, the security groups and the role.
 *
 * @throws {Error} when there is no pool, or an option is one that Karpenter or EC2 would refuse
 * @example
 * karpenterNodes({
 *   karpenter: scaling.karpenter,
 *   nodeClass: { role: "production-node", ami: "al2023@v20260810" },
 *   pools: {
 *     spot: { capacity: ["spot"], limits: { cpu: 64, memory: "256Gi" }, weight: 10 },
 *     "on-demand": { capacity: ["on-demand"], limits: { cpu: 64, memory: "256Gi" } },
 *   },
 * })
 * @see https://karpenter.sh/docs/concepts/nodepools/
 */
export function karpenterNodes<Pool extends string>(
  options: KarpenterNodesOptions<Pool>,
): KarpenterNodes<Pool> {
  const { karpenter, component = "karpenter-nodes", dependsOn = [] } = options
  const { clusterName, installedBy } = karpenter
  const pools = Object.entries<NodePoolOptions>(options.pools)
  if (pools.length === 0) {
    throw new Error("Karpenter makes no node without a pool: give pools at least one.")
  }
  const nodes = nodeClass(options.nodeClass, clusterName)
  const className = options.nodeClass.name ?? "default"
  return located({
    name: component,
    // What Terraform installed is no component: there is nothing to wait for.
    dependsOn: [...(installedBy === "flux" ? [karpenter] : []), ...dependsOn],
    needs: needs(options.nodeClass, clusterName),
    resources: {
      nodeClass: nodes,
      ...Object.fromEntries(
        pools.map(([name, pool]) => [`pool-${name}`, nodePool(name, pool, className)]),
      ),
    } as KarpenterNodesResources<Pool>,
    nodes: {
      handle: "nodes",
      component,
      label: `nodes of ${pools.map(([name]) => name).join(", ")}`,
      pools: pools.map(([name]) => name),
    },
  })
}
