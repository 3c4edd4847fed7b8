/** A host name as a Gateway matches it: a leading `*.` stands for one label or more. */
function matches(host: string, pattern: string): boolean {
  return pattern.startsWith("*.") ? host.endsWith(pattern.slice(1)) : host === pattern
}

/**
 * The URL under which clients reach the API: the given one, else that of the first host name.
 *
 * @throws {Error} when it does not lead to one of the host names, or has more than a host
 */
export function publicUrlOf(hostnames: readonly [string, ...string[]], given?: string): string {
  const [first] = hostnames
  if (given === undefined) {
    if (!first.startsWith("*.")) return `https://${first}`
    throw new Error(
      `The first host name "${first}" is a wildcard, no address: give publicUrl as well.`,
    )
  }
  const url = URL.parse(given)
  if (url === null || given !== url.origin) {
    throw new Error(`publicUrl "${given}" is no origin: write it like "https://${first}".`)
  }
  if (!hostnames.some((hostname) => matches(url.hostname, hostname))) {
    throw new Error(
      `publicUrl "${given}" leads to none of the host names ${hostnames.join(", ")}: add "${url.hostname}" to them.`,
    )
  }
  return given
}
