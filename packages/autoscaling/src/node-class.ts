import type { IBlockDeviceMapping } from "@kubernetes-models/karpenter/karpenter.k8s.aws/v1/BlockDeviceMapping"
import type { IEC2NodeClass } from "@kubernetes-models/karpenter/karpenter.k8s.aws/v1/EC2NodeClass"
import { checkNodeClass } from "./check-node-class.ts"
import { discoveryTags } from "./discovery-tags.ts"
import type { NodeClassOptions, NodeVolume } from "./node-class-options.ts"

const encrypted = { volumeType: "gp3", encrypted: true, deleteOnTermination: true } as const

function blockDevices(
  { ami }: NodeClassOptions,
  { size = "50Gi", iops, throughput, kmsKeyId }: NodeVolume,
): IBlockDeviceMapping[] {
  const key = kmsKeyId === undefined ? {} : { kmsKeyID: kmsKeyId }
  const data: IBlockDeviceMapping["ebs"] = {
    ...encrypted,
    volumeSize: size,
    ...(iops === undefined ? {} : { iops }),
    ...(throughput === undefined ? {} : { throughput }),
    ...key,
  }
  return ami.startsWith("bottlerocket@")
    ? [
        // Its system is apart from its data, and never grows.
        { deviceName: "/dev/xvda", ebs: { ...encrypted, volumeSize: "4Gi", ...key } },
        { deviceName: "/dev/xvdb", ebs: data },
      ]
    : [{ deviceName: "/dev/xvda", ebs: data }]
}

/**
 * The EC2NodeClass: image, identity, network, volume. Pods cannot reach the metadata of their
 * instance, and with it the nodes' role: answers end at the node.
 *
 * @throws {Error} when a name, the image, the volume or a tag is none that AWS takes
 */
export function nodeClass(options: NodeClassOptions, clusterName: string): IEC2NodeClass {
  checkNodeClass(options)
  const { name = "default", ami, role, instanceProfile, volume = {}, tags, spec } = options
  const { subnets, securityGroups } = discoveryTags(options.discovery ?? clusterName)
  return {
    apiVersion: "karpenter.k8s.aws/v1",
    kind: "EC2NodeClass",
    metadata: { name },
    spec: {
      ...(role === undefined ? { instanceProfile } : { role }),
      amiSelectorTerms: [{ alias: ami }],
      subnetSelectorTerms: [{ tags: { ...subnets } }],
      securityGroupSelectorTerms: [{ tags: { ...securityGroups } }],
      blockDeviceMappings: blockDevices(options, volume),
      metadataOptions: {
        httpEndpoint: "enabled",
        httpProtocolIPv6: "disabled",
        httpPutResponseHopLimit: 1,
        httpTokens: "required",
      },
      ...(tags === undefined ? {} : { tags: { ...tags } }),
      ...spec,
    },
  }
}
