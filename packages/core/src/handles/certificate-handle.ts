import type { Handle } from "../handle.ts"

/** A TLS certificate in a Secret with the keys `tls.crt` and `tls.key`. */
export interface CertificateHandle extends Handle<"certificate"> {
  readonly namespace: string
  readonly secretName: string
  /** Hostnames that the certificate is valid for, wildcards included. */
  readonly dnsNames: readonly string[]
}
