import type { PlacedFinding } from "../place/placed-finding.ts"

/** A finding for machines: places as numbers, without the lines of text that people are shown. */
export function findingJson({ manifest: _manifest, ...finding }: PlacedFinding): unknown {
  return finding
}
