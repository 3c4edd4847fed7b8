import type { IEC2NodeClassSpec } from "@kubernetes-models/karpenter/karpenter.k8s.aws/v1/EC2NodeClassSpec"

/**
 * An image of EKS at one exact version. The newest one would replace every node whenever AWS
 * publishes one.
 */
export type AmiAlias = `al2023@v${number}` | `bottlerocket@v${string}`

/** Tags that subnets or security groups have. */
export type DiscoveryTags = Readonly<Record<string, string>>

/** The volume of a node: images, logs and what pods write outside of volumes. */
export interface NodeVolume {
  /** @default "50Gi" */
  readonly size?: `${number}Gi`
  /** Operations a second. @default gp3's own: 3000 */
  readonly iops?: number
  /** MiB a second. @default gp3's own: 125 */
  readonly throughput?: number
  /** ID, ARN or alias of the KMS key that encrypts it. @default AWS's own key for volumes */
  readonly kmsKeyId?: string
}

interface CommonOptions {
  /** Name of the EC2NodeClass. @default "default" */
  readonly name?: string
  /**
   * The image: `al2023@v20260810`, `bottlerocket@v1.50.0`. A new one replaces the nodes one by one,
   * as the budgets of their pools allow.
   * @see https://karpenter.sh/docs/concepts/nodeclasses/#specamiselectorterms
   */
  readonly ami: AmiAlias
  /**
   * How subnets and security groups are found: the value of their tag `karpenter.sh/discovery`, or
   * the tags of each.
   * @default the cluster's name
   */
  readonly discovery?:
    | string
    | { readonly subnets: DiscoveryTags; readonly securityGroups: DiscoveryTags }
  /** @default 50 GiB of gp3, encrypted */
  readonly volume?: NodeVolume
  /** Tags of the instances, their volumes and launch templates. @default {} */
  readonly tags?: Readonly<Record<string, string>>
  /**
   * Any field of the EC2NodeClass, in place of those that the options make: `kubelet`, `userData`,
   * `metadataOptions`.
   * @default {}
   * @see https://karpenter.sh/docs/concepts/nodeclasses/
   */
  readonly spec?: Partial<Omit<IEC2NodeClassSpec, "role" | "instanceProfile" | "amiSelectorTerms">>
}

/** What the nodes are made of, and who they are at AWS. */
export type NodeClassOptions = CommonOptions &
  (
    | {
        /** Name of the nodes' role; Karpenter makes an instance profile of it. */
        readonly role: string
        readonly instanceProfile?: never
      }
    | {
        /** Name of an instance profile that Terraform owns: it outlives Karpenter, and is left to it. */
        readonly instanceProfile: string
        readonly role?: never
      }
  )
