import type { Handle } from "../handle.ts"

/** A StorageClass: claims that name it get volumes. */
export interface StorageClassHandle extends Handle<"storage-class"> {
  readonly name: string
}
