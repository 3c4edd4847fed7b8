import type { JsonObject, Resource } from "@supaflux/core"

/** A reference to a source, or to a Secret or ConfigMap. */
export interface NameRef {
  readonly kind: string
  readonly name: string
  readonly namespace?: string
}

/** Values of a release that are kept elsewhere. */
export interface ValuesReference extends NameRef {
  readonly valuesKey?: string
  readonly targetPath?: string
  readonly optional?: boolean
}

/** The parts of a HelmRelease that decide what helm makes of it. */
export interface HelmRelease extends Resource {
  readonly spec?: {
    readonly releaseName?: string
    readonly targetNamespace?: string
    readonly chart?: {
      readonly spec?: {
        readonly chart?: string
        readonly version?: string
        readonly sourceRef?: NameRef
        readonly valuesFiles?: readonly string[]
      }
    }
    readonly chartRef?: NameRef
    readonly values?: JsonObject
    readonly valuesFrom?: readonly ValuesReference[]
    readonly postRenderers?: readonly unknown[]
  }
}

/** Whether a resource is a HelmRelease of Flux. */
export function isHelmRelease(resource: Resource): resource is HelmRelease {
  return (
    resource.kind === "HelmRelease" && resource.apiVersion.startsWith("helm.toolkit.fluxcd.io/")
  )
}
