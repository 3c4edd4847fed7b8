import type { OciChart } from "@supaflux/flux"

/**
 * The chart that {@link supabase} installs unless it is given another: `charts/supabase` of the
 * repository, at the version that its `Chart.yaml` has in this release of the package.
 */
export const supabaseChart: OciChart = {
  type: "oci",
  url: "oci://ghcr.io/supaflux/charts/supabase",
  // renovate: datasource=docker depName=ghcr.io/supaflux/charts/supabase
  version: "0.2.0",
}
