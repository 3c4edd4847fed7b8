/** Versions of what this package installs. Its tests run against the values and CRDs of these. */
export const versions = {
  /**
   * Chart of metrics-server, which installs the application 0.8.1.
   * @see https://github.com/kubernetes-sigs/metrics-server/releases/tag/metrics-server-helm-chart-3.13.1
   */
  // renovate: datasource=helm depName=metrics-server registryUrl=https://kubernetes-sigs.github.io/metrics-server
  metricsServer: "3.13.1",
  /**
   * Both charts and the application of Karpenter; its tags have no `v`. Kubernetes 1.36 needs 1.13 at
   * least.
   * @see https://github.com/aws/karpenter-provider-aws/releases/tag/v1.14.1
   */
  // renovate: datasource=docker depName=public.ecr.aws/karpenter/karpenter
  karpenter: "1.14.1",
} as const
