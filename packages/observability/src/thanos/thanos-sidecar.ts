import type { JsonObject } from "@supaflux/core"
import type { ThanosStorage } from "../metrics-options.ts"
import type { PlatformHandles } from "../platform-handles.ts"
import { resources } from "../resources.ts"
import { objectStorage } from "./object-storage.ts"

/**
 * The container beside Prometheus that copies its blocks to the bucket, and answers for what is not
 * there yet. The chart writes where the bucket is to a Secret; it holds nothing that is secret.
 */
export function thanosSidecar(storage: ThanosStorage, platform: PlatformHandles): JsonObject {
  return {
    objectStorageConfig: { secret: objectStorage(storage, platform) },
    resources: resources("50m", "128Mi", "512Mi"),
  }
}
