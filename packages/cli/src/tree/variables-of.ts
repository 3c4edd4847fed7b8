import type { Resource } from "@supaflux/core"
import type { FluxKustomization } from "./flux-kustomization.ts"

interface Data extends Resource {
  readonly data?: Readonly<Record<string, unknown>>
  readonly stringData?: Readonly<Record<string, unknown>>
}

/** The variables that a Kustomization replaces. */
export interface Variables {
  readonly values: ReadonlyMap<string, string>
  /** Whether there are others whose values are not known. */
  readonly open: boolean
}

/** The values of a ConfigMap or an unencrypted Secret, and whether there are others. */
function valuesOf(source: Data | undefined): { values: [string, string][]; open: boolean } {
  const all: [string, unknown][] = [
    ...Object.entries(source?.data ?? {}).map(([key, value]): [string, unknown] => [
      key,
      source?.kind === "Secret" && typeof value === "string" && !value.startsWith("ENC[")
        ? Buffer.from(value, "base64").toString("utf8")
        : value,
    ]),
    ...Object.entries(source?.stringData ?? {}),
  ]
  const values = all.filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === "string" && !entry[1].startsWith("ENC["),
  )
  return { values, open: all.length === 0 || values.length < all.length }
}

/**
 * The variables that a Kustomization replaces, as far as resources say; undefined when it replaces
 * nothing. What `substitute` says comes before what its sources do.
 */
export function variablesOf(
  kustomization: FluxKustomization | undefined,
  known: readonly Resource[],
): Variables | undefined {
  const postBuild = kustomization?.spec?.postBuild
  if (postBuild === undefined) return undefined
  const namespace = kustomization?.metadata?.namespace
  const sources = (postBuild.substituteFrom ?? []).map(({ kind, name }) =>
    valuesOf(
      known.find(
        (resource) =>
          resource.kind === kind &&
          resource.metadata?.name === name &&
          resource.metadata.namespace === namespace,
      ),
    ),
  )
  return {
    values: new Map([
      ...sources.flatMap(({ values }) => values),
      ...Object.entries(postBuild.substitute ?? {}).map(([key, value]): [string, string] => [
        key,
        value,
      ]),
    ]),
    open: sources.some(({ open }) => open),
  }
}
