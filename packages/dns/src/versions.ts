/** Versions of what this package installs. Its tests run against the values of these. */
export const versions = {
  /**
   * Chart of external-dns, which installs the application 0.21.0. The application's next version
   * reads its annotations under another prefix: `annotationPrefix` has to follow.
   * @see https://github.com/kubernetes-sigs/external-dns/releases/tag/external-dns-helm-chart-1.21.1
   */
  // renovate: datasource=helm depName=external-dns registryUrl=https://kubernetes-sigs.github.io/external-dns
  externalDns: "1.21.1",
} as const
