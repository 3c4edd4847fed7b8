import type { ResourceLiteral } from "@supaflux/core"
import { metricsServerDefaults } from "./metrics-server-defaults.ts"

/** The resources of {@link metricsServerAuthority}. */
export type MetricsServerAuthority = {
  readonly selfSigned: ResourceLiteral
  readonly certificate: ResourceLiteral
  readonly issuer: ResourceLiteral
}

const apiVersion = "cert-manager.io/v1"
const { name } = metricsServerDefaults.tls.certManager.existingIssuer

/**
 * A certificate authority of metrics-server's own: the API server trusts it and nothing else, and
 * keeps doing so while serving certificates come and go.
 * @see https://cert-manager.io/docs/configuration/selfsigned/#bootstrapping-ca-issuers
 */
export function metricsServerAuthority(namespace: string): MetricsServerAuthority {
  const selfSigned = "metrics-server-self-signed"
  return {
    selfSigned: {
      apiVersion,
      kind: "Issuer",
      metadata: { name: selfSigned, namespace },
      spec: { selfSigned: {} },
    },
    certificate: {
      apiVersion,
      kind: "Certificate",
      metadata: { name, namespace },
      spec: {
        secretName: name,
        commonName: name,
        isCA: true,
        duration: "87600h",
        issuerRef: { group: "cert-manager.io", kind: "Issuer", name: selfSigned },
        // The same key after a renewal: what it has signed before stays valid.
        privateKey: { algorithm: "ECDSA", size: 256, rotationPolicy: "Never" },
      },
    },
    issuer: {
      apiVersion,
      kind: "Issuer",
      metadata: { name, namespace },
      spec: { ca: { secretName: name } },
    },
  }
}
