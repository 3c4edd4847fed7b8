import type { Provides, Requires, Resource, Where } from "@supaflux/core"
import type { UnitFailure } from "./unit.ts"

/** A resource, and where findings about it point. */
export interface PlacedResource {
  readonly resource: Resource
  readonly where: Where
}

/** The objects of one Kustomization, before the graph is built. */
export interface UnitDraft {
  /** Identity of the Kustomization that applies them; undefined for the root. */
  readonly appliedBy?: string
  /** How people call it where no object applies it. @default "the root" */
  readonly label?: string
  readonly component?: string
  readonly placed: readonly PlacedResource[]
  /** @see Unit.unknown */
  readonly unknown?: string
  /** @see Unit.failure */
  readonly failure?: UnitFailure
  readonly provides?: Provides
  readonly requires?: Requires
  /** Components that must be ready before, where no Kustomization says so. */
  readonly dependsOnComponents?: readonly string[]
}
