/** Versions of what this package installs. Its tests run against the values and CRDs of these. */
export const versions = {
  /**
   * Chart and application of the External Secrets Operator.
   * @see https://github.com/external-secrets/external-secrets/releases/tag/v2.9.0
   */
  // renovate: datasource=docker depName=ghcr.io/external-secrets/charts/external-secrets
  externalSecrets: "2.9.0",
} as const
