import type { Composition } from "./composition.ts"
import type { Provides } from "./provides.ts"
import type { RenderedFile } from "./rendered-file.ts"
import type { Resource } from "./resource.ts"

/** Where the environment's files will be. */
export interface DeliveryTarget {
  /** The environment's folder from the root of the repository, with slashes: `generated/production`. */
  readonly path: string
  /** Files of each component, relative to the environment's folder, by component name. */
  readonly files: ReadonlyMap<string, readonly string[]>
}

/** A resource that the delivery engine needs, and the folder that it belongs to. */
export interface DeliveredResource {
  /** Folder below the environment's: `sync`. */
  readonly directory: string
  readonly resource: Resource
}

/** A folder that belongs to somebody else: its files are created when absent, never touched again. */
export interface ReservedDirectory {
  /** Folder below the environment's: `flux-system`. */
  readonly directory: string
  readonly placeholders: readonly RenderedFile[]
}

/** What a delivery engine adds to the tree. */
export interface Delivered {
  readonly resources: readonly DeliveredResource[]
  /** Files that are no API objects, such as `kustomization.yaml`: content without the header line. */
  readonly files: readonly RenderedFile[]
  readonly reserved: readonly ReservedDirectory[]
}

/** The engine that makes a cluster apply the components. */
export interface Delivery {
  /** What the engine brings into the cluster before the first component. */
  readonly provides: Provides
  /** Pure: the same composition and target give the same result. */
  readonly deliver: (composition: Composition, target: DeliveryTarget) => Delivered
}
