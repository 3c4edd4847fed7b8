import type { Pin } from "./pin.ts"

/** One pin in a `versions.ts`, as the comment above it tells Renovate where to look for newer ones. */
export interface VersionEntry {
  /** The file from the project's root, or the npm package that it came with. */
  readonly file: string
  readonly datasource: string
  readonly depName: string
  readonly registryUrl: string | undefined
  readonly version: string
}

const entry =
  /\/\/ renovate: datasource=(?<datasource>\S+) depName=(?<depName>\S+)(?: registryUrl=(?<registryUrl>\S+))?[^\n]*\n[^\n"]*"(?<version>[^"]+)"/g

/** The pins in the text of a `versions.ts`. */
export function versionEntries(text: string, file: string): VersionEntry[] {
  return [...text.matchAll(entry)].map(({ groups = {} }) => {
    const { datasource = "", depName = "", registryUrl, version = "" } = groups
    return { file, datasource, depName, registryUrl, version }
  })
}

function folder(address: string): string {
  return address.slice(0, address.lastIndexOf("/") + 1)
}

function sameSource(entry: VersionEntry, pin: Pin): boolean {
  const { datasource, depName, registryUrl } = entry
  switch (datasource) {
    case "docker": {
      const address = pin.source.replace(/^(?:oci:\/\/|docker\.io\/)/, "")
      // Charts of one project move together: Istio's four have one pin.
      return address === depName || (pin.type === "chart" && folder(address) === folder(depName))
    }
    case "helm":
      return depName === pin.name && registryUrl === pin.source
    case "github-releases":
    case "github-tags":
      return pin.source.replace(/\.git$/, "") === `https://github.com/${depName}`
    default:
      return false
  }
}

function plain(version: string): string {
  return version.replace(/^v/, "")
}

/** Whether a pin has its version from an entry. */
export function isPinnedBy(pin: Pin, entry: VersionEntry): boolean {
  return plain(pin.version) === plain(entry.version) && sameSource(entry, pin)
}
