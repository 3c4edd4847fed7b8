import type { Check, Step } from "../step.ts"

/** What an environment made outside of its cluster. */
export interface Outside {
  readonly loadBalancers: boolean
  readonly nodes: boolean
}

const loadBalancers: readonly Check[] = [
  {
    command: `aws resourcegroupstaggingapi get-resources --tag-filters "Key=elbv2.k8s.aws/cluster,Values=$CLUSTER" --query 'ResourceTagMappingList[].ResourceARN'`,
    expect: "[]: no load balancer, target group or security group (the index lags some minutes)",
  },
]

const nodes: readonly Check[] = [
  {
    command: `aws ec2 describe-instances --filters "Name=tag:eks:eks-cluster-name,Values=$CLUSTER" Name=tag-key,Values=karpenter.sh/nodepool Name=instance-state-name,Values=pending,running,stopping,stopped --query 'Reservations[].Instances[].InstanceId'`,
    expect: "[]",
  },
  {
    command: `aws ec2 describe-launch-templates --filters "Name=tag:eks:eks-cluster-name,Values=$CLUSTER" Name=tag-key,Values=karpenter.k8s.aws/ec2nodeclass --query 'LaunchTemplates[].LaunchTemplateName'`,
    expect: "[]",
  },
  {
    command: `aws iam list-instance-profiles --path-prefix "/karpenter/$AWS_REGION/$CLUSTER/" --query 'InstanceProfiles[].InstanceProfileName'`,
    expect: "[]",
  },
]

const always: readonly Check[] = [
  {
    command: `aws ec2 describe-volumes --filters Name=tag-key,Values=kubernetes.io/created-for/pvc/name --query 'Volumes[].[VolumeId,Tags]'`,
    expect: "none whose tags name this cluster",
  },
  {
    command: `aws ec2 describe-snapshots --owner-ids self --filters Name=tag:ebs.csi.aws.com/cluster,Values=true --query 'Snapshots[].[SnapshotId,Tags]'`,
    expect: "none of this cluster, except those that you keep",
  },
  {
    command: `aws ec2 describe-network-interfaces --filters 'Name=description,Values=aws-K8S-*' Name=status,Values=available --query 'NetworkInterfaces[].[NetworkInterfaceId,TagSet]'`,
    expect: "none of this cluster",
  },
]

/**
 * Looks in AWS for what the cluster left behind; Terraform would stumble over it.
 * @see https://karpenter.sh/docs/upgrading/upgrade-guide/ for the tags of launch templates
 */
export function outsideStep(made: Outside): Step {
  return {
    id: "outside",
    title: "Look for what is left outside of the cluster",
    why: "Whatever still stands now is removed by hand: an interface or a security group that is left keeps Terraform from removing the VPC.",
    commands: [],
    checks: [...(made.loadBalancers ? loadBalancers : []), ...(made.nodes ? nodes : []), ...always],
    removes: [],
  }
}
