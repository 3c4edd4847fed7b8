/** Versions of what this package installs. Its tests run against the values of these. */
export const versions = {
  /**
   * Chart of the AWS Load Balancer Controller, and the controller, whose tag adds a `v`.
   * @see https://github.com/kubernetes-sigs/aws-load-balancer-controller/releases/tag/v3.5.0
   */
  // renovate: datasource=helm depName=aws-load-balancer-controller registryUrl=https://aws.github.io/eks-charts
  awsLoadBalancerController: "3.5.0",
} as const
