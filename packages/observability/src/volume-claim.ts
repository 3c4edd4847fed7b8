import type { StorageClassHandle, JsonObject } from "@supaflux/core"

/** Size of a volume. */
export type VolumeSize = `${number}Gi`

/** The specification of a claim on a volume that one pod at a time uses. */
export function volumeClaim(storageClass: StorageClassHandle, size: VolumeSize): JsonObject {
  return {
    storageClassName: storageClass.name,
    accessModes: ["ReadWriteOnce"],
    resources: { requests: { storage: size } },
  }
}
