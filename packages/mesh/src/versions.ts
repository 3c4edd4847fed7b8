/**
 * Istio, all four charts. Its charts carry the same number as the images. Not older than 1.30: the
 * taint of fresh nodes and the fail-closed detection of pods need it.
 * @see https://github.com/istio/istio/releases
 */
// renovate: datasource=docker depName=registry.istio.io/release/charts/istiod
export const istioVersion = "1.30.3"

/**
 * Where Istio publishes its charts, one repository a chart.
 * @see https://github.com/istio/istio/blob/master/manifests/charts/README.md
 */
export const istioCharts = "oci://registry.istio.io/release/charts"
