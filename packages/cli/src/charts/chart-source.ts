import { join } from "node:path"
import type { Resource } from "@supaflux/core"
import type { HelmRelease, NameRef } from "./helm-release.ts"

/** Where a release's chart comes from. */
export type ChartSource =
  | { readonly type: "folder"; readonly path: string }
  | {
      readonly type: "oci"
      /** With the chart's name: `oci://ghcr.io/example/charts/cache`. */
      readonly url: string
      readonly version: string
      /** Whether the registry speaks plain HTTP. */
      readonly insecure: boolean
    }
  | {
      readonly type: "http"
      /** URL of the repository. */
      readonly repository: string
      readonly name: string
      readonly version: string
    }

/** What the sources of a release are looked up in. */
export interface SourceContext {
  /** Root of the project, which the repository that Flux watches holds. */
  readonly root: string
  /** Finds an object of the environment. */
  readonly find: (reference: NameRef & { readonly namespace: string }) => Resource | undefined
}

interface Source extends Resource {
  readonly spec?: {
    readonly url?: string
    readonly insecure?: boolean
    readonly ref?: { readonly tag?: string; readonly semver?: string; readonly digest?: string }
  }
}

/** A chart of a version that is not exact differs from one day to the next. */
function pinned(version: string | undefined): version is string {
  return version !== undefined && /^v?\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?$/.test(version)
}

function fromOci(source: Source | undefined, reference: NameRef): ChartSource | string {
  const { url, ref, insecure = false } = source?.spec ?? {}
  if (url === undefined) return `the ${reference.kind} ${reference.name} is not in the environment`
  if (!pinned(ref?.tag)) return `${url} is not pinned to a version`
  return { type: "oci", url, version: ref.tag, insecure }
}

function fromRepository(
  source: Source | undefined,
  { kind, name: called }: NameRef,
  name: string,
  version: string | undefined,
): ChartSource | string {
  const { url: repository, insecure = false } = source?.spec ?? {}
  if (kind !== "HelmRepository" || repository === undefined)
    return `the ${kind} ${called} is not in the environment`
  if (!pinned(version)) return `the chart ${name} is not pinned to a version`
  return repository.startsWith("oci://")
    ? { type: "oci", url: `${repository.replace(/\/$/, "")}/${name}`, version, insecure }
    : { type: "http", repository, name, version }
}

/**
 * Where the chart of a release comes from, or why that cannot be told.
 *
 * A source that the environment does not hold is the repository that Flux watches, when it is a
 * GitRepository: this project.
 */
export function chartSource(
  { metadata, spec }: HelmRelease,
  { root, find }: SourceContext,
): ChartSource | string {
  const inherited = metadata?.namespace ?? ""
  const lookUp = (reference: NameRef): Source | undefined =>
    find({ ...reference, namespace: reference.namespace ?? inherited })
  const { chart, chartRef } = spec ?? {}
  if (chartRef !== undefined) return fromOci(lookUp(chartRef), chartRef)
  const { chart: name, version, sourceRef, valuesFiles } = chart?.spec ?? {}
  if (name === undefined || sourceRef === undefined) return "it names no chart"
  if (valuesFiles !== undefined) return "its valuesFiles are not read"
  const source = lookUp(sourceRef)
  if (sourceRef.kind !== "GitRepository") return fromRepository(source, sourceRef, name, version)
  if (source !== undefined) return `its chart is in the GitRepository ${sourceRef.name}`
  return { type: "folder", path: join(root, name) }
}
