import type { Resource } from "@supaflux/core"
import type { SourceContext } from "./chart-source.ts"
import type { HelmRelease, ValuesReference } from "./helm-release.ts"

interface ConfigMap extends Resource {
  readonly data?: Readonly<Record<string, string>>
}

/** The text of one reference; nothing when it is optional and absent, undefined when nobody knows. */
function readValues(
  { kind, name, valuesKey = "values.yaml", targetPath, optional = false }: ValuesReference,
  namespace: string,
  find: SourceContext["find"],
): string | undefined {
  if (kind !== "ConfigMap" || targetPath !== undefined) return undefined
  const source: ConfigMap | undefined = find({ kind, name, namespace })
  return source?.data?.[valuesKey] ?? (optional ? "" : undefined)
}

/**
 * The values below a release's own: those of its ConfigMaps, as texts in their order. Or why they
 * cannot be known.
 */
export function releaseValues(
  { metadata, spec }: HelmRelease,
  { find }: SourceContext,
): readonly string[] | string {
  const namespace = metadata?.namespace ?? ""
  const texts: string[] = []
  for (const reference of spec?.valuesFrom ?? []) {
    const text = readValues(reference, namespace, find)
    if (text === undefined) return `values of it come from the ${reference.kind} ${reference.name}`
    texts.push(text)
  }
  return texts
}
