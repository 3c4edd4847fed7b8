import type { Composition, Resource } from "@supaflux/core"
import type { SecretTarget } from "@supaflux/secrets"

interface HelmRelease extends Resource {
  readonly spec?: {
    readonly targetNamespace?: string
    readonly releaseName?: string
    readonly values?: object
    readonly valuesFrom?: readonly { readonly kind?: string }[]
  }
}

/** A Helm release that hands a Secret to its pods. */
export interface ReadingRelease {
  /** Name and namespace of the HelmRelease. */
  readonly name: string
  readonly namespace: string
  /** Name of the release, and the namespace of its pods. */
  readonly release: string
  readonly podNamespace: string
  /** Whether it has a value from a Secret, which is how a change of the secrets upgrades it. */
  readonly follows: boolean
}

/** Whether a text is somewhere among some values; a key of this name is none. */
function holds(value: unknown, text: string): boolean {
  if (typeof value !== "object" || value === null) return value === text
  return Object.values(value).some((each) => holds(each, text))
}

/** A HelmRelease, when it is one whose values have a name among them. */
function reading(resource: Resource, { namespace, name }: SecretTarget): readonly ReadingRelease[] {
  if (resource.kind !== "HelmRelease") return []
  const { metadata, spec = {} } = resource as HelmRelease
  const { name: own = "", namespace: ownNamespace = "" } = metadata ?? {}
  const { targetNamespace: podNamespace = ownNamespace, releaseName: release = own } = spec
  if (podNamespace !== namespace || !holds([spec.values, spec.valuesFrom], name)) return []
  const follows = spec.valuesFrom?.some(({ kind }) => kind === "Secret") === true
  return [{ name: own, namespace: ownNamespace, release, podNamespace, follows }]
}

/** The releases among whose values is the name of a Secret in their namespace. */
export function releasesThatRead(
  { components }: Composition,
  target: SecretTarget,
): readonly ReadingRelease[] {
  return components.flatMap(({ resources }) =>
    resources.flatMap(({ resource }) => reading(resource, target)),
  )
}
