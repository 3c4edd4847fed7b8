import type { ChartKind } from "@supaflux/flux"

/**
 * What charts render for a webhook that cert-manager certifies: an authority of its own, and a certificate.
 *
 * @param value path of the value that switches it on
 */
export function webhookCertificate(value: string): readonly ChartKind[] {
  return ["Certificate", "Issuer"].map((kind) => ({
    group: "cert-manager.io",
    kind,
    use: "renders",
    purpose: `the certificate of its webhook (${value})`,
    when: { [value]: true },
  }))
}
