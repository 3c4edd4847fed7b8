import type { RuleGroup } from "./rule.ts"

/** Certificates, as alerts and dashboards watch them. */
export interface CertificatesWatch {
  /**
   * Days before the end of a certificate. cert-manager renews when a third of its life is left, which
   * for 90 days is 30.
   * @default { warning: 21, critical: 7 }
   */
  readonly days?: { readonly warning: number; readonly critical: number }
}

const named = "{{ $labels.exported_namespace }}/{{ $labels.name }}"

/**
 * Alerts about cert-manager's certificates: near their end, or not issued.
 * @see https://cert-manager.io/docs/devops-tips/prometheus-metrics/
 */
export function certificateAlerts(watch: CertificatesWatch = {}): RuleGroup {
  const { days = { warning: 21, critical: 7 } } = watch
  return {
    name: "certificates",
    rules: [
      ...(["warning", "critical"] as const).map((severity) => ({
        alert: "CertificateExpiring",
        // A certificate that was never issued says 0.
        expr: [
          "max by (exported_namespace, name) (certmanager_certificate_expiration_timestamp_seconds != 0)",
          `  - time() < ${days[severity] * 86_400}`,
        ].join("\n"),
        for: "1h" as const,
        severity,
        summary: `The certificate ${named} ends soon.`,
        description: `The certificate ${named} ends in {{ $value | humanizeDuration }} and was not renewed. After that, clients refuse the connection.`,
      })),
      {
        alert: "CertificateNotReady",
        expr: 'max by (exported_namespace, name) (certmanager_certificate_ready_status{condition!="True"}) == 1',
        for: "1h",
        severity: "warning",
        summary: `The certificate ${named} is not issued.`,
        description: `cert-manager does not get the certificate ${named}, for an hour. Where it is new, its listener does not answer.`,
      },
    ],
  }
}
