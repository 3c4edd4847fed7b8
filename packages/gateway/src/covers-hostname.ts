/**
 * Whether a certificate is valid for a hostname. A wildcard of a certificate stands for exactly one
 * label, so that only the same wildcard covers a wildcard hostname.
 *
 * @param dnsNames names of the certificate
 * @param hostname may itself be a wildcard
 * @see https://www.rfc-editor.org/rfc/rfc9525#section-6.3
 */
export function coversHostname(dnsNames: readonly string[], hostname: string): boolean {
  return dnsNames.includes(hostname) || dnsNames.includes(hostname.replace(/^[^.*]+/, "*"))
}
