import { isDnsSubdomain } from "@supaflux/core"
import { discoveryTags } from "./discovery-tags.ts"
import type { NodeClassOptions } from "./node-class-options.ts"

const alias = /^(al2023@v\d{8}|bottlerocket@v\d+\.\d+\.\d+)$/
const iamName = /^[\w+=,.@-]{1,128}$/
const volumeSize = /^[1-9]\d*Gi$/
const ownTags: readonly string[] = [
  "eks:eks-cluster-name",
  "karpenter.sh/nodepool",
  "karpenter.sh/nodeclaim",
  "karpenter.k8s.aws/ec2nodeclass",
]

function checkTags({ tags = {} }: NodeClassOptions): void {
  const wrong = Object.keys(tags).find(
    (key) => key === "" || key.startsWith("kubernetes.io/cluster") || ownTags.includes(key),
  )
  if (wrong !== undefined) {
    throw new Error(`The nodes cannot have the tag "${wrong}": Karpenter sets its own.`)
  }
}

function checkDiscovery({ discovery }: NodeClassOptions): void {
  if (discovery === undefined) return
  for (const [of, tags] of Object.entries(discoveryTags(discovery))) {
    const pairs = Object.entries<string>(tags)
    if (pairs.length === 0 || pairs.some(([key, value]) => key === "" || value === "")) {
      throw new Error(`Tags that find ${of} are empty: name at least one, with its value.`)
    }
  }
}

/**
 * Refuses what the API server or EC2 would, and what would leave nodes to chance.
 *
 * @throws {Error} on the first thing that cannot be
 */
export function checkNodeClass(options: NodeClassOptions): void {
  const { name = "default", ami, role, instanceProfile, volume } = options
  if (!isDnsSubdomain(name)) {
    throw new Error(`"${name}" is no name of a node class: use small letters, digits, "-", ".".`)
  }
  if (!alias.test(ami)) {
    throw new Error(
      `"${ami}" is no exact image: write one like "al2023@v20260810" or "bottlerocket@v1.50.0".`,
    )
  }
  const identity = role ?? instanceProfile ?? ""
  if (!iamName.test(identity)) {
    throw new Error(
      `"${identity}" is no name of a role or an instance profile: give the last part of its ARN.`,
    )
  }
  if (volume?.size !== undefined && !volumeSize.test(volume.size)) {
    throw new Error(`A volume of "${volume.size}": give whole GiB, like "50Gi".`)
  }
  checkTags(options)
  checkDiscovery(options)
}
