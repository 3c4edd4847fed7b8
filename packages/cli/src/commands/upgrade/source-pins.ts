import { apiGroup, type ComposedComponent, type Resource } from "@supaflux/core"
import type { Pin } from "./pin.ts"

/** What a source can follow, the most telling first. */
const refFields = ["tag", "semver", "commit", "digest", "branch"] as const

interface Source extends Resource {
  readonly spec?: {
    readonly url?: string
    readonly ref?: { readonly [Field in (typeof refFields)[number]]?: string }
  }
}

interface Release extends Resource {
  readonly spec?: {
    readonly chart?: {
      readonly spec?: {
        readonly chart?: string
        readonly version?: string
        readonly sourceRef?: { readonly kind: string; readonly name: string }
      }
    }
  }
}

function lastPart(address: string): string {
  return (
    address
      .replace(/(?:\.git|\/)$/, "")
      .split("/")
      .at(-1) ?? address
  )
}

function fromSource({ spec }: Source, type: Pin["type"]): Pin[] {
  const { url, ref = {} } = spec ?? {}
  const field = refFields.find((name) => ref[name] !== undefined)
  if (url === undefined || field === undefined) return []
  const version = ref[field] ?? ""
  const digest = field === "digest" ? undefined : ref.digest
  const pin: Pin = { type, name: lastPart(url), source: url, version }
  return [digest === undefined ? pin : { ...pin, digest }]
}

function fromRelease({ spec, metadata }: Release, resources: readonly Resource[]): Pin[] {
  const { chart, version, sourceRef } = spec?.chart?.spec ?? {}
  if (chart === undefined || version === undefined || sourceRef?.kind !== "HelmRepository")
    return []
  const repository = resources.find(
    (resource): resource is Source =>
      resource.kind === "HelmRepository" &&
      resource.metadata?.name === sourceRef.name &&
      resource.metadata.namespace === metadata?.namespace,
  )
  const source = repository?.spec?.url ?? sourceRef.name
  return [{ type: "chart", name: chart, source, version }]
}

/** The charts and bundles of manifests that Flux fetches for one component, each with its version. */
export function sourcePins({ component, resources }: ComposedComponent): Pin[] {
  const all = resources.map(({ resource }) => resource)
  const external = component.delivery?.external?.source
  return [
    ...(external === undefined ? [] : fromSource(external, "manifests")),
    ...all.flatMap((resource) => {
      switch (apiGroup(resource.apiVersion)) {
        case "source.toolkit.fluxcd.io":
          return fromSource(resource, "chart")
        case "helm.toolkit.fluxcd.io":
          return fromRelease(resource, all)
        default:
          return []
      }
    }),
  ]
}
