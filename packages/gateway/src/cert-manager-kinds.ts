import type { CustomKind, Health } from "@supaflux/core"

const group = "cert-manager.io"

/** The generation is compared, or a changed resource would be ready before it was looked at. */
const ready: Health = {
  current:
    "status.conditions.exists(c, c.type == 'Ready' && c.status == 'True'" +
    " && c.observedGeneration == metadata.generation)",
}

/**
 * The kinds that cert-manager's chart installs.
 * @see https://cert-manager.io/docs/reference/api-docs/
 */
export const certManagerKinds: readonly CustomKind[] = [
  {
    group,
    kind: "Certificate",
    scope: "Namespaced",
    health: ready,
    fields: ["secretName", "dnsNames", "issuerRef", "privateKey"],
    model: async () =>
      (await import("@kubernetes-models/cert-manager/cert-manager.io/v1/Certificate")).Certificate,
  },
  {
    group,
    kind: "CertificateRequest",
    scope: "Namespaced",
    model: async () =>
      (await import("@kubernetes-models/cert-manager/cert-manager.io/v1/CertificateRequest"))
        .CertificateRequest,
  },
  {
    group,
    kind: "ClusterIssuer",
    scope: "Cluster",
    health: ready,
    model: async () =>
      (await import("@kubernetes-models/cert-manager/cert-manager.io/v1/ClusterIssuer"))
        .ClusterIssuer,
  },
  {
    group,
    kind: "Issuer",
    scope: "Namespaced",
    health: ready,
    model: async () =>
      (await import("@kubernetes-models/cert-manager/cert-manager.io/v1/Issuer")).Issuer,
  },
  {
    group: `acme.${group}`,
    kind: "Challenge",
    scope: "Namespaced",
    model: async () =>
      (await import("@kubernetes-models/cert-manager/acme.cert-manager.io/v1/Challenge")).Challenge,
  },
  {
    group: `acme.${group}`,
    kind: "Order",
    scope: "Namespaced",
    model: async () =>
      (await import("@kubernetes-models/cert-manager/acme.cert-manager.io/v1/Order")).Order,
  },
]
