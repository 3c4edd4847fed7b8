import type { CheckSettings } from "./check-settings.ts"
import type { Components } from "./component.ts"
import type { Delivery } from "./delivery.ts"
import type { Provides } from "./provides.ts"

/** Labels and annotations for every resource; what a resource sets itself wins. */
export interface CommonMetadata {
  readonly labels?: Readonly<Record<string, string>>
  readonly annotations?: Readonly<Record<string, string>>
}

/** One cluster's desired state: the default export of one file in `environments/`. */
export interface Environment {
  /** The environment's name, equal to its file's name; a DNS label. */
  readonly name: string
  /** Components in any order: the order of application is derived. */
  readonly components: readonly Components[]
  /** The engine that applies the components. @default none: only the manifests are written */
  readonly delivery?: Delivery
  /** @default none */
  readonly commonMetadata?: CommonMetadata
  /** What the cluster has before the first component: add-ons, namespaces. @default nothing */
  readonly provides?: Provides
  /** What it asks of the wiring check. @default every rule as it comes, nothing accepted */
  readonly check?: CheckSettings
  /** A cluster that is thrown away: it may have Secrets with data, or with values made from a seed. @default false */
  readonly disposable?: boolean
}
