import type { Resource } from "@supaflux/core"
import type { SourceContext } from "./chart-source.ts"
import type { HelmRelease, ValuesReference } from "./helm-release.ts"

interface ConfigMap extends Resource {
  readonly data?: Readonly<Record<string, string>>
}

/** Values of a release that its own do not say. */
export interface ReleaseValues {
  /** Texts of values below its own, in their order. */
  readonly below: readonly string[]
  /** Paths, as helm's `--set` takes them, of single values that are kept elsewhere. */
  readonly elsewhere: readonly string[]
}

/** The text of one reference; nothing when it is optional and absent, undefined when nobody knows. */
function readValues(
  { kind, name, valuesKey = "values.yaml", optional = false }: ValuesReference,
  namespace: string,
  find: SourceContext["find"],
): string | undefined {
  if (kind !== "ConfigMap") return undefined
  const source: ConfigMap | undefined = find({ kind, name, namespace })
  return source?.data?.[valuesKey] ?? (optional ? "" : undefined)
}

/**
 * The values beside a release's own: those of its ConfigMaps, and the places of single values that
 * are kept in Secrets or ConfigMaps. Or why they cannot be known.
 */
export function releaseValues(
  { metadata, spec }: HelmRelease,
  { find }: SourceContext,
): ReleaseValues | string {
  const namespace = metadata?.namespace ?? ""
  const below: string[] = []
  const elsewhere: string[] = []
  for (const reference of spec?.valuesFrom ?? []) {
    if (reference.targetPath !== undefined) {
      elsewhere.push(reference.targetPath)
      continue
    }
    const text = readValues(reference, namespace, find)
    if (text === undefined) return `values of it come from the ${reference.kind} ${reference.name}`
    below.push(text)
  }
  return { below, elsewhere }
}
