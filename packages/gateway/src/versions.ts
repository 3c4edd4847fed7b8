/**
 * What the package installs when an environment names no version. The pair is chosen together with
 * Istio 1.30: it reads every kind of bundle 1.6 at the version that the bundle serves, as long as
 * its alpha Gateway API stays off.
 */
export const versions = {
  /**
   * Bundle of the Gateway API, a tag without its `v`.
   * @see https://github.com/kubernetes-sigs/gateway-api/releases/tag/v1.6.1
   */
  // renovate: datasource=github-releases depName=kubernetes-sigs/gateway-api extractVersion=^v(?<version>.+)$
  gatewayApi: "1.6.1",
  /**
   * Chart and application of cert-manager; its tags keep their `v`.
   * @see https://github.com/cert-manager/cert-manager/releases/tag/v1.21.1
   */
  // renovate: datasource=docker depName=quay.io/jetstack/charts/cert-manager
  certManager: "v1.21.1",
} as const
