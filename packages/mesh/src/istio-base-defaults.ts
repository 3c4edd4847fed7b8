/**
 * Values of the chart `base`.
 * @see https://github.com/istio/istio/blob/1.30.3/manifests/charts/base/values.yaml
 */
export const istioBaseDefaults = {
  global: {
    // The reader can read every Secret, and only other clusters of a multi-cluster mesh need it.
    enableReaderRBAC: false,
  },
} as const
