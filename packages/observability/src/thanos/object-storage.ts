import type { JsonObject } from "@supaflux/core"
import type { ThanosStorage } from "../metrics-options.ts"
import type { PlatformHandles } from "../platform-handles.ts"

/**
 * Where the bucket is, as Thanos has it. It signs requests with what the SDK of AWS finds, which is
 * Pod Identity.
 * @see https://thanos.io/tip/thanos/storage.md/#s3
 */
export function objectStorage({ bucket }: ThanosStorage, { region }: PlatformHandles): JsonObject {
  return {
    type: "S3",
    config: {
      bucket,
      endpoint: `s3.${region}.amazonaws.com`,
      region,
      aws_sdk_auth: true,
    },
  }
}
