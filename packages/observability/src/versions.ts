/** Versions of what this package installs. Its tests run against the values and CRDs of these. */
export const versions = {
  /**
   * Chart of the definitions that the Prometheus Operator 0.93.1 reads.
   * @see https://github.com/prometheus-community/helm-charts/releases/tag/prometheus-operator-crds-31.0.1
   */
  // renovate: datasource=docker depName=ghcr.io/prometheus-community/charts/prometheus-operator-crds
  prometheusOperatorCrds: "31.0.1",
} as const
