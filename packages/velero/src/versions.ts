/** Versions of what this package installs. Its tests run against the values and CRDs of these. */
export const versions = {
  /**
   * Chart of Velero; 12.x installs Velero 1.18.
   * @see https://github.com/vmware-tanzu/helm-charts/releases/tag/velero-12.1.0
   */
  // renovate: datasource=docker depName=ghcr.io/vmware-tanzu/charts/velero
  velero: "12.1.0",
  /**
   * Image of Velero's plugin for AWS, which has to fit Velero: 1.14.x goes with 1.18.
   * @see https://github.com/velero-io/velero-plugin-for-aws#compatibility
   */
  // renovate: datasource=docker depName=velero/velero-plugin-for-aws
  pluginForAws: "v1.14.3",
} as const
