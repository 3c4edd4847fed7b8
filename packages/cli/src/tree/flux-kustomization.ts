import { apiGroup, type Resource } from "@supaflux/core"

/** A reference of Flux to a source. */
export interface SourceReference {
  readonly kind: string
  readonly name: string
  readonly namespace?: string
}

/** The parts of a Kustomization of Flux that decide what it applies. */
export interface FluxKustomization extends Resource {
  readonly spec?: {
    readonly path?: string
    readonly sourceRef?: SourceReference
    readonly kubeConfig?: unknown
    readonly targetNamespace?: string
    readonly namePrefix?: string
    readonly nameSuffix?: string
    readonly components?: readonly string[]
    readonly patches?: readonly unknown[]
    readonly images?: readonly unknown[]
    readonly commonMetadata?: unknown
    readonly postBuild?: {
      readonly substitute?: Readonly<Record<string, string>>
      readonly substituteFrom?: readonly { readonly kind: string; readonly name: string }[]
    }
  }
}

/** Whether a resource is a Kustomization of Flux, and not a file of kustomize. */
export function isFluxKustomization(resource: Resource): resource is FluxKustomization {
  return (
    resource.kind === "Kustomization" &&
    apiGroup(resource.apiVersion) === "kustomize.toolkit.fluxcd.io"
  )
}

/** Whether a resource is a source that Kustomizations are applied from. */
export function isSource(resource: Resource): boolean {
  return (
    apiGroup(resource.apiVersion) === "source.toolkit.fluxcd.io" &&
    ["GitRepository", "OCIRepository", "Bucket"].includes(resource.kind)
  )
}

/** What names a source: `GitRepository/flux-system/flux-system`. */
export function sourceKey({ kind, name, namespace }: SourceReference, inherited: string): string {
  return `${kind}/${namespace ?? inherited}/${name}`
}
